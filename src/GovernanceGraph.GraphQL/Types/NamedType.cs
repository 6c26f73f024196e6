using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>A type with a name, one of a kind in its schema.</summary>
public abstract class NamedType(string name) : GraphQLType
{
    public string Name { get; } = name;

    /// <summary>What the type is for, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>The definition in SDL; absent where the type was made in code.</summary>
    public DefinitionNode? Definition { get; init; }

    /// <summary>The extensions in SDL, in document order.</summary>
    public IReadOnlyList<DefinitionNode> Extensions { get; init; } = [];

    /// <summary>Whether values of the type have no selection set: a scalar or an enum.</summary>
    public bool IsLeafType => this is ScalarType or EnumType;

    /// <summary>Whether values of the type have a selection set: an object, an interface or a union.</summary>
    public bool IsCompositeType => this is ObjectType or InterfaceType or UnionType;

    /// <summary>Whether a value's own type is another: an interface or a union.</summary>
    public bool IsAbstractType => this is InterfaceType or UnionType;

    /// <summary>The definition and the extensions together; none where the type was made in code.</summary>
    internal IEnumerable<DefinitionNode> Nodes => Definition is null ? Extensions : Extensions.Prepend(Definition);

    /// <summary>Makes what the type refers to known; called once, when the schema is built.</summary>
    internal virtual void Complete() { }

    /// <inheritdoc/>
    public sealed override string ToString() => Name;
}
