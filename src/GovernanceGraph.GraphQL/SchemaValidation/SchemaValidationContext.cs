using GovernanceGraph.GraphQL.Coercion;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;

namespace GovernanceGraph.GraphQL.SchemaValidation;

/// <summary>What the rules for schemas share.</summary>
sealed class SchemaValidationContext(Schema schema)
{
    readonly List<GraphQLError> errors = [];

    public Schema Schema { get; } = schema;

    public IReadOnlyList<GraphQLError> Errors => errors;

    public void Report(string message, params ReadOnlySpan<SyntaxNode?> nodes) =>
        errors.Add(GraphQLError.At(message, nodes));

    public void Report(string message, IEnumerable<SyntaxNode?> nodes) => errors.Add(GraphQLError.At(message, nodes));

    /// <summary>
    /// Names that begin with two underscores belong to introspection (specification, "Reserved Names").
    /// </summary>
    public void ValidateName(string name, SyntaxNode? node)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Report($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
        }
    }

    /// <summary>A default is a value of its type.</summary>
    public void ValidateDefault(InputValueDefinition definition)
    {
        // What is no input type has no values; that error is reported where the type is checked.
        if (definition.Default is { } input && definition.Type.IsInputType)
        {
            InputValidation.ValidateDefault(
                input,
                definition.Type,
                (error, path) =>
                    errors.Add(
                        new GraphQLError(
                            $"{definition} has invalid default value{InputValidation.Describe(path)}: {error.Message}",
                            error.Locations
                        )
                    )
            );
        }
    }

    /// <summary>Where "@deprecated" stands.</summary>
    public static DirectiveNode? DeprecatedNode(IReadOnlyList<DirectiveNode>? directives) =>
        directives?.FirstOrDefault(directive => directive.Name.Value == BuiltInDirectives.Deprecated.Name);
}
