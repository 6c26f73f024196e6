using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL.Resolving;

/// <summary>A field with the resolver that answers it.</summary>
public sealed class ExecutableField(string name, GraphQLType type) : FieldDefinition(name, type)
{
    /// <summary>Gives the field's value; absent: the parent's property with the field's name, else null.</summary>
    public FieldResolver? Resolver { get; init; }

    /// <summary>
    /// Answers the field with its whole selection set; only on root fields, and instead of a resolver.
    /// </summary>
    public ISelectionResolver? SelectionResolver { get; init; }

    /// <summary>Gives the events of a subscription's root field.</summary>
    public Subscriber? Subscriber { get; init; }
}
