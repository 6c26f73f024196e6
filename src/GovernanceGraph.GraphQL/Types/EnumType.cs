using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.GraphQL.Types;

/// <summary>A type with a closed list of values.</summary>
public sealed class EnumType : NamedType
{
    readonly FieldTable<EnumValue> values;
    readonly Dictionary<object, EnumValue> byValue = [];

    public EnumType(string name, IReadOnlyList<EnumValue> values)
        : base(name)
    {
        this.values = new(this, values, value => value.Name, value => value.Attach(this));
        foreach (var value in values)
        {
            byValue[value.Value] = value;
        }
    }

    /// <summary>The values in the order of their definition.</summary>
    public IReadOnlyList<EnumValue> Values => values.Items;

    /// <summary>The value with the name, or null.</summary>
    public EnumValue? FindValue(string name) => values.Find(name);

    /// <summary>The name that stands for a resolved value in the response.</summary>
    public CoercionResult Serialize(object? value) =>
        value is not null && byValue.TryGetValue(value, out var known)
            ? CoercionResult.Of(known.Name)
            : CoercionResult.Error($"Enum \"{Name}\" cannot represent value: {ValueText.Inspect(value)}");
}

/// <summary>A value of an enum type.</summary>
public sealed class EnumValue(string name)
{
    public string Name { get; } = name;

    /// <summary>What resolvers give and get; the name where nothing else is said.</summary>
    public object Value { get; init; } = name;

    /// <summary>What the value means, in Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>Why the value should no longer be used; absent where it may.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The definition in SDL; absent where the value was made in code.</summary>
    public EnumValueDefinitionNode? Definition { get; init; }

    /// <summary>The type that the value belongs to.</summary>
    public EnumType? Parent { get; private set; }

    internal void Attach(EnumType parent) =>
        Parent = Parent is null
            ? parent
            : throw new InvalidOperationException(
                $"Enum value \"{this}\" belongs to a type already; make another one for \"{parent}\"."
            );

    /// <inheritdoc/>
    public override string ToString() => $"{Parent}.{Name}";
}
