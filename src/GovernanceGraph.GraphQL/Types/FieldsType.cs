namespace GovernanceGraph.GraphQL.Types;

/// <summary>A type with output fields: an object or an interface.</summary>
public abstract class FieldsType : NamedType
{
    readonly Lazy<FieldTable<FieldDefinition>> fields;
    readonly Lazy<IReadOnlyList<NamedType>> declaredInterfaces;
    readonly Lazy<IReadOnlyList<InterfaceType>> interfaces;

    // Fields and interfaces come lazily, because types refer to each other in cycles.
    private protected FieldsType(
        string name,
        Func<IReadOnlyList<FieldDefinition>> fields,
        Func<IReadOnlyList<NamedType>>? interfaces
    )
        : base(name)
    {
        this.fields = new(() => new(this, fields(), field => field.Name, field => field.Attach(this)));
        declaredInterfaces = new(() => interfaces?.Invoke() ?? []);
        this.interfaces = new(() => [.. declaredInterfaces.Value.OfType<InterfaceType>()]);
    }

    /// <summary>
    /// What to write instead of a field that the type has not, where a name that is not near is meant: shown beside the
    /// error of validation, under "extensions.suggestion". Null, and null for a name: nothing.
    /// </summary>
    public Func<string, string?>? UnknownFieldHint { get; init; }

    /// <summary>The fields in the order of their definition.</summary>
    public IReadOnlyList<FieldDefinition> Fields => fields.Value.Items;

    /// <summary>The interfaces that the type implements.</summary>
    public IReadOnlyList<InterfaceType> Interfaces => interfaces.Value;

    /// <summary>What the definition names after "implements"; SDL may name what is no interface.</summary>
    internal IReadOnlyList<NamedType> DeclaredInterfaces => declaredInterfaces.Value;

    /// <summary>The field with the name, or null. Meta fields such as "__typename" are the schema's.</summary>
    public FieldDefinition? FindField(string name) => fields.Value.Find(name);

    internal sealed override void Complete()
    {
        _ = fields.Value;
        _ = interfaces.Value;
    }
}
