namespace GovernanceGraph.GraphQL.Types;

/// <summary>A type whose values are of one of several object types.</summary>
public sealed class UnionType : NamedType
{
    readonly Lazy<IReadOnlyList<NamedType>> declaredTypes;
    readonly Lazy<IReadOnlyList<ObjectType>> types;

    /// <summary>Makes a union; its members are asked for once, when its schema is built.</summary>
    public UnionType(string name, Func<IReadOnlyList<ObjectType>> types)
        : this((Func<IReadOnlyList<NamedType>>)types, name) { }

    UnionType(Func<IReadOnlyList<NamedType>> declaredTypes, string name)
        : base(name)
    {
        this.declaredTypes = new(declaredTypes);
        types = new(() => [.. this.declaredTypes.Value.OfType<ObjectType>()]);
    }

    /// <summary>The members in the order of the definition.</summary>
    public IReadOnlyList<ObjectType> Types => types.Value;

    /// <summary>The name of a value's own object type, or null where that is not known.</summary>
    public Func<object, string?>? ResolveType { get; init; }

    /// <summary>What the definition names as members; SDL may name what is no object type.</summary>
    internal IReadOnlyList<NamedType> DeclaredTypes => declaredTypes.Value;

    /// <summary>From SDL, which may name anything as a member.</summary>
    internal static UnionType Declared(
        string name,
        Func<IReadOnlyList<NamedType>> types,
        string? description,
        Language.DefinitionNode definition,
        IReadOnlyList<Language.DefinitionNode> extensions
    ) =>
        new(types, name)
        {
            Description = description,
            Definition = definition,
            Extensions = extensions,
        };

    internal override void Complete() => _ = types.Value;
}
