using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;

namespace GovernanceGraph.GraphQL.Sdl.Validation;

/// <summary>What the rules for SDL share while one document is walked through.</summary>
sealed class SdlValidationContext
{
    readonly List<GraphQLError> errors = [];

    public SdlValidationContext(Document document)
    {
        Document = document;
        TypeDefinitions = ByName(document.Definitions.OfType<TypeDefinitionNode>(), node => node.Name.Value);
        DirectiveDefinitions = ByName(document.Definitions.OfType<DirectiveDefinitionNode>(), node => node.Name.Value);
    }

    public Document Document { get; }

    public SyntaxWalk Walk { get; } = new();

    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>The types that the document defines; of two with one name the last.</summary>
    public IReadOnlyDictionary<string, TypeDefinitionNode> TypeDefinitions { get; }

    /// <summary>
    /// The directives that the document defines; they stand before the specification's own of the same name.
    /// </summary>
    public IReadOnlyDictionary<string, DirectiveDefinitionNode> DirectiveDefinitions { get; }

    public void Report(string message, params ReadOnlySpan<SyntaxNode?> nodes) =>
        errors.Add(GraphQLError.At(message, nodes));

    /// <summary>One of the specification's directives, unless the document defines it anew.</summary>
    public DirectiveDefinition? FindBuiltInDirective(string name) =>
        DirectiveDefinitions.ContainsKey(name)
            ? null
            : BuiltInDirectives.All.FirstOrDefault(directive => directive.Name == name);

    static OrderedDictionary<string, T> ByName<T>(IEnumerable<T> nodes, Func<T, string> nameOf)
    {
        var byName = new OrderedDictionary<string, T>();
        foreach (var node in nodes)
        {
            byName[nameOf(node)] = node;
        }

        return byName;
    }
}
