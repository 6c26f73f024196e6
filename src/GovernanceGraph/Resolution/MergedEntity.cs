using GovernanceGraph.Model;

namespace GovernanceGraph.Resolution;

/// <summary>What all sources together say of one entity.</summary>
/// <param name="Id">"kind:slug".</param>
/// <param name="Kind">The kind that the id names.</param>
/// <param name="Name">The name from the best source.</param>
/// <param name="Aliases">All other names, without repetition, in <see cref="Queries.TextOrder"/>.</param>
/// <param name="Values">
/// By <see cref="Field.Ordinal"/> of <see cref="EntityFields"/>: a string, of a date a boxed <see cref="PartialDate"/>,
/// or null where no source says. The places of id, name, kind and aliases are null: those stand above.
/// </param>
/// <param name="PropertyValues">
/// Every value that a source gives, by field, then the chosen ones, then the best source first.
/// </param>
/// <param name="Lifespan">When it existed.</param>
public sealed record MergedEntity(
    string Id,
    EntityKind Kind,
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<object?> Values,
    IReadOnlyList<PropertyValue> PropertyValues,
    Lifespan Lifespan
)
{
    /// <summary>The value of a field other than id, name, kind and aliases.</summary>
    public object? this[Field field] => Values[field.Ordinal];
}

/// <summary>One value of one field, as one source gives it.</summary>
/// <param name="Field">The field: of an other name <see cref="EntityFields.Aliases"/>.</param>
/// <param name="Value">The value as the source gives it.</param>
/// <param name="SourceId">The source.</param>
/// <param name="Chosen">Whether the entity shows this value in this field.</param>
public sealed record PropertyValue(Field Field, string Value, string SourceId, bool Chosen);
