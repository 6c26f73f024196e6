using System.Collections.Frozen;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;

namespace GovernanceGraph.GraphQL.Schemas;

/// <summary>
/// The types and directives that a server offers. Immutable; made in code or read from SDL. It may break the rules for
/// schemas until the schema validator has found nothing.
/// </summary>
public sealed class Schema
{
    readonly FrozenDictionary<string, NamedType> typesByName;
    readonly Dictionary<NamedType, List<ObjectType>> possibleTypes = [];
    readonly Dictionary<NamedType, HashSet<NamedType>> subTypes = [];

    /// <summary>Makes a schema of root types and of types that no root type leads to.</summary>
    /// <exception cref="ArgumentException">Two types have the same name.</exception>
    public Schema(
        ObjectType? query,
        ObjectType? mutation = null,
        ObjectType? subscription = null,
        IReadOnlyList<NamedType>? types = null,
        IReadOnlyList<DirectiveDefinition>? directives = null,
        string? description = null
    )
        : this(
            new SchemaParts
            {
                Query = query,
                Mutation = mutation,
                Subscription = subscription,
                Types = types ?? [],
                Directives = directives ?? BuiltInDirectives.All,
                Description = description,
            }
        ) { }

    internal Schema(SchemaParts parts)
    {
        Parts = parts;
        Types = ReferencedTypes.Collect(parts);
        typesByName = Types.ToFrozenDictionary(type => type.Name);
        foreach (var type in Types)
        {
            Register(type);
        }
    }

    /// <summary>What the schema is for, in Markdown.</summary>
    public string? Description => Parts.Description;

    /// <summary>The type of queries.</summary>
    public ObjectType? Query => Parts.Query as ObjectType;

    /// <summary>The type of mutations; absent where the server changes nothing.</summary>
    public ObjectType? Mutation => Parts.Mutation as ObjectType;

    /// <summary>The type of subscriptions; absent where the server has none.</summary>
    public ObjectType? Subscription => Parts.Subscription as ObjectType;

    /// <summary>
    /// All types: those given and what they lead to, in order of discovery, then those of introspection.
    /// </summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>The directives that documents may use.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives => Parts.Directives;

    /// <summary>What the schema was made of; SDL may name what is no object type as a root.</summary>
    internal SchemaParts Parts { get; }

    /// <summary>The type with the name, or null.</summary>
    public NamedType? FindType(string name) => typesByName.GetValueOrDefault(name);

    /// <summary>The type that a type reference in a document means, or null where it names no type.</summary>
    public GraphQLType? FindType(TypeNode node) =>
        node switch
        {
            NamedTypeNode named => FindType(named.Name.Value),
            ListTypeNode list => FindType(list.Type) is { } item ? new ListType(item) : null,
            NonNullTypeNode nonNull => FindType(nonNull.Type) is { } nullable ? new NonNullType(nullable) : null,
            _ => null,
        };

    /// <summary>The directive with the name (without "@"), or null.</summary>
    public DirectiveDefinition? FindDirective(string name) =>
        Directives.FirstOrDefault(directive => directive.Name == name);

    /// <summary>The type that operations of this kind start at, or null.</summary>
    public ObjectType? RootType(OperationType operation) => Parts.RootType(operation) as ObjectType;

    /// <summary>The field of a composite type, meta fields included; null where there is none.</summary>
    public FieldDefinition? FindField(NamedType parent, string name) =>
        name switch
        {
            "__schema" => parent == Query ? Introspection.SchemaField : null,
            "__type" => parent == Query ? Introspection.TypeField : null,
            "__typename" => parent.IsCompositeType ? Introspection.TypeNameField : null,
            _ => (parent as FieldsType)?.FindField(name),
        };

    /// <summary>The object types that values of an interface or union can have.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes(NamedType abstractType) =>
        abstractType is UnionType union ? union.Types
        : possibleTypes.TryGetValue(abstractType, out var types) ? types
        : [];

    /// <summary>Whether an object or interface type is a member of the union, or implements the interface.</summary>
    public bool IsSubType(NamedType abstractType, NamedType type) =>
        subTypes.TryGetValue(abstractType, out var types) && types.Contains(type);

    /// <summary>The object and interface types that implement an interface.</summary>
    internal IEnumerable<NamedType> Implementations(InterfaceType type) => subTypes.GetValueOrDefault(type, []);

    void Register(NamedType type)
    {
        if (type is UnionType union)
        {
            subTypes[union] = [.. union.Types];
        }

        foreach (var implemented in (type as FieldsType)?.Interfaces ?? [])
        {
            if (!subTypes.TryGetValue(implemented, out var implementing))
            {
                subTypes[implemented] = implementing = [];
                possibleTypes[implemented] = [];
            }

            implementing.Add(type);
            if (type is ObjectType objectType)
            {
                possibleTypes[implemented].Add(objectType);
            }
        }
    }
}
