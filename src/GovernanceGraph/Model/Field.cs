namespace GovernanceGraph.Model;

/// <summary>What a <see cref="Field"/> holds.</summary>
public enum ValueKind
{
    /// <summary>An identifier, compared exactly.</summary>
    Id,

    /// <summary>Text.</summary>
    Text,

    /// <summary>A list of texts, without nulls.</summary>
    TextList,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A <see cref="PartialDate"/>.</summary>
    PartialDate,

    /// <summary>A day of the calendar.</summary>
    Date,

    /// <summary>A moment in UTC.</summary>
    Instant,

    /// <summary>A value of an <see cref="EnumDefinition"/>.</summary>
    Enum,
}

/// <summary>A field of a record.</summary>
public sealed class Field
{
    // Looked up late: the set of entity kinds is made from kinds, which have fields.
    readonly Func<EnumDefinition>? values;
    RecordType? owner;

    internal Field(string name, ValueKind kind, string description, bool nullable = true)
    {
        Name = name;
        Kind = kind;
        Description = description;
        Nullable = nullable;
    }

    internal Field(string name, Func<EnumDefinition> values, string description, bool nullable = true)
        : this(name, ValueKind.Enum, description, nullable) => this.values = values;

    /// <summary>The record that has the field.</summary>
    public RecordType Owner => owner!;

    /// <summary>Position among the owner's fields, from 0.</summary>
    public int Ordinal { get; private set; }

    /// <summary>The name in the API.</summary>
    public string Name { get; }

    /// <summary>What it holds.</summary>
    public ValueKind Kind { get; }

    /// <summary>Meaning, units and range.</summary>
    public string Description { get; }

    /// <summary>
    /// Whether a record may lack it. A <see cref="ValueKind.TextList"/> is never absent; it may be empty.
    /// </summary>
    public bool Nullable { get; }

    /// <summary>The values of an <see cref="ValueKind.Enum"/> field.</summary>
    public EnumDefinition? Enum => values?.Invoke();

    /// <summary>
    /// Whether the value depends on the day on which it is asked for. No store keeps it; a plan says it in other words,
    /// with the day.
    /// </summary>
    public bool IsOfToday { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{owner}.{Name}";

    internal void BelongTo(RecordType record, int ordinal)
    {
        owner = record;
        Ordinal = ordinal;
    }
}
