using System.Runtime.CompilerServices;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Validation.Limits;

namespace GovernanceGraph.GraphQL.Validation.Context;

/// <summary>
/// What the rules share while one document is validated: the place of the walk, the fragments, the errors.
/// </summary>
sealed class ValidationContext
{
    readonly List<GraphQLError> errors = [];
    Dictionary<string, DirectiveDefinitionNode>? directiveDefinitions;
    FragmentIndex? fragments;
    VariableUsageIndex? variables;

    public ValidationContext(
        Schema schema,
        Document document,
        ValidationLimits limits,
        CancellationToken cancellationToken
    )
    {
        (Schema, Document, Limits, CancellationToken) = (schema, document, limits, cancellationToken);
        Types = new TypeTracker(schema);
        Walk = new SyntaxWalk(Types);
    }

    public Schema Schema { get; }

    public Document Document { get; }

    public ValidationLimits Limits { get; }

    /// <summary>Stops the validation; rules ask for it where they do more than a little for one node.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The walk that all rules listen to.</summary>
    public SyntaxWalk Walk { get; }

    /// <summary>What the schema says of the place that the walk has reached.</summary>
    public TypeTracker Types { get; }

    public FragmentIndex Fragments => fragments ??= new(Document, Limits, CancellationToken);

    public VariableUsageIndex Variables => variables ??= new(Schema, Fragments, CancellationToken);

    /// <summary>The errors in the order in which they were found.</summary>
    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>
    /// The directives that the document itself defines. They are not executable, but the rules about directives let
    /// them count, so that one mistake is reported once.
    /// </summary>
    public IReadOnlyDictionary<string, DirectiveDefinitionNode> DirectiveDefinitions =>
        directiveDefinitions ??= CollectDirectiveDefinitions();

    public void Report(string message, params ReadOnlySpan<SyntaxNode?> nodes) =>
        Report(GraphQLError.At(message, nodes));

    /// <summary>Adds an error.</summary>
    /// <exception cref="ValidationAbortedException">As many errors as are listed have been found before.</exception>
    public void Report(GraphQLError error)
    {
        if (errors.Count >= Limits.MaxErrors)
        {
            throw ValidationAbortedException.TooManyErrors();
        }

        errors.Add(error);
    }

    /// <summary>
    /// Lets a step into the next fragment be taken. Nesting in a text is limited by the parser, but fragments that
    /// spread one another form chains as long as the document.
    /// </summary>
    /// <exception cref="ValidationAbortedException">The chain is longer than the thread's stack.</exception>
    public void GuardRecursion()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw ValidationAbortedException.TooCostly(
                Limits,
                "the fragments form too long a chain; spread fewer fragments within fragments."
            );
        }
    }

    /// <summary>Adds the error that ends validation, whatever their number.</summary>
    public void ReportAbort(GraphQLError error) => errors.Add(error);

    Dictionary<string, DirectiveDefinitionNode> CollectDirectiveDefinitions()
    {
        var found = new Dictionary<string, DirectiveDefinitionNode>();
        foreach (var definition in Document.Definitions)
        {
            if (definition is DirectiveDefinitionNode directive)
            {
                found[directive.Name.Value] = directive;
            }
        }

        return found;
    }
}
