using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Schemas;

/// <summary>What a schema is made of, before anything is known of its rules.</summary>
sealed record SchemaParts
{
    public NamedType? Query { get; init; }

    public NamedType? Mutation { get; init; }

    public NamedType? Subscription { get; init; }

    public IReadOnlyList<NamedType> Types { get; init; } = [];

    public IReadOnlyList<DirectiveDefinition> Directives { get; init; } = [];

    public string? Description { get; init; }

    public SchemaDefinitionNode? Definition { get; init; }

    public IReadOnlyList<SchemaExtensionNode> Extensions { get; init; } = [];

    public NamedType? RootType(OperationType operation) =>
        operation switch
        {
            OperationType.Query => Query,
            OperationType.Mutation => Mutation,
            OperationType.Subscription => Subscription,
            _ => null,
        };
}
