namespace GovernanceGraph.GraphQL.Types;

/// <summary>An input type with fields.</summary>
public sealed class InputObjectType : NamedType
{
    readonly Lazy<FieldTable<InputValueDefinition>> fields;

    /// <summary>Makes an input object type; its fields are asked for once, when its schema is built.</summary>
    public InputObjectType(string name, Func<IReadOnlyList<InputValueDefinition>> fields)
        : base(name) => this.fields = new(() => new(this, fields(), field => field.Name, field => field.Attach(this)));

    /// <summary>The fields in the order of their definition.</summary>
    public IReadOnlyList<InputValueDefinition> Fields => fields.Value.Items;

    /// <summary>Whether exactly one field must be given, and not as null.</summary>
    public bool IsOneOf { get; init; }

    /// <summary>The field with the name, or null.</summary>
    public InputValueDefinition? FindField(string name) => fields.Value.Find(name);

    internal override void Complete() => _ = fields.Value;
}
