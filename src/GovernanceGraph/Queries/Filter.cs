using GovernanceGraph.Model;

namespace GovernanceGraph.Queries;

/// <summary>
/// A condition on a record: true or false, never unknown. An absent value satisfies "equal to null" and no other
/// positive comparison; <see cref="NotFilter"/> and the negated operators built from it are exact complements.
/// </summary>
public abstract record Filter;

/// <summary>All of them are true. True where the list is empty.</summary>
public sealed record AllFilter(IReadOnlyList<Filter> Filters) : Filter;

/// <summary>At least one of them is true. False where the list is empty.</summary>
public sealed record AnyFilter(IReadOnlyList<Filter> Filters) : Filter;

/// <summary>It is not true.</summary>
public sealed record NotFilter(Filter Filter) : Filter;

/// <summary>Comparisons; negated ones are a <see cref="NotFilter"/> around these.</summary>
public enum Comparison
{
    /// <summary>
    /// Equal. Of a partial date: the record's date lies within the given one. A null value: the field is absent.
    /// </summary>
    Equal,

    /// <summary>Equal to one of a list; null in the list stands for an absent field.</summary>
    In,

    /// <summary>Greater. Of a partial date: it lies wholly after the given one.</summary>
    Greater,

    /// <summary>Greater or equal. Of a partial date: it starts on or after the given one's first day.</summary>
    GreaterOrEqual,

    /// <summary>Less. Of a partial date: it lies wholly before the given one.</summary>
    Less,

    /// <summary>Less or equal. Of a partial date: it ends on or before the given one's last day.</summary>
    LessOrEqual,

    /// <summary>Text contains the given text.</summary>
    Contains,

    /// <summary>Text starts with the given text.</summary>
    StartsWith,

    /// <summary>Text ends with the given text.</summary>
    EndsWith,
}

/// <summary>A comparison of a field.</summary>
/// <param name="Field">
/// The field. A list of texts only inside a <see cref="TextItemsFilter"/>, where it stands for the one text.
/// </param>
/// <param name="Comparison">How.</param>
/// <param name="Value">
/// By the field's kind: string, long, bool, <see cref="PartialDate"/> (also for a date), <see cref="DateTimeOffset"/>,
/// <see cref="EnumMember"/>, null; for <see cref="Comparison.In"/> a list of these.
/// </param>
/// <param name="IgnoreCase">Text only: compare by <see cref="Texts.CaseFolding.Fold"/>.</param>
public sealed record FieldFilter(Field Field, Comparison Comparison, object? Value, bool IgnoreCase = false) : Filter;

/// <summary>The entity is of one of these kinds.</summary>
public sealed record KindFilter(IReadOnlyList<EntityKind> Kinds) : Filter;

/// <summary>How many of a list's texts satisfy the condition.</summary>
/// <param name="Field">A list of texts.</param>
/// <param name="Quantifier">Some, none, all or a single one.</param>
/// <param name="Where">
/// The condition on one text: comparisons of the field, and all, any or not of such. Null: every text satisfies it.
/// </param>
public sealed record TextItemsFilter(Field Field, Quantifier Quantifier, Filter? Where) : Filter;

/// <summary>The record that a link to one leads to is there and satisfies the condition (null: is there).</summary>
public sealed record LinkFilter(Link Link, Filter? Where) : Filter;

/// <summary>
/// Along a relation: the entity at the other end satisfies the condition. Only inside a filter on relations seen from
/// an owner.
/// </summary>
public sealed record NodeFilter(Filter Where) : Filter;

/// <summary>How many of a link's records satisfy the condition.</summary>
/// <param name="Link">A link to many.</param>
/// <param name="Quantifier">Some, none, all or a single one.</param>
/// <param name="Where">The condition; null: every record satisfies it.</param>
/// <param name="Scope">Of relations: which are seen at all.</param>
public sealed record QuantifierFilter(Link Link, Quantifier Quantifier, Filter? Where, RelationScope Scope) : Filter;

/// <summary>Quantifiers.</summary>
public enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>Not one.</summary>
    None,

    /// <summary>Each one; true where there is none.</summary>
    All,

    /// <summary>Exactly one.</summary>
    Single,
}

/// <summary>The number of a link's records that satisfy the condition compares as said.</summary>
/// <param name="Link">A link to many.</param>
/// <param name="Where">Which of them count; null: all.</param>
/// <param name="Scope">Of relations: which are seen at all.</param>
/// <param name="Comparison">Equal, In, Greater, GreaterOrEqual, Less or LessOrEqual.</param>
/// <param name="Values">One number; for <see cref="Comparison.In"/> several.</param>
public sealed record CountFilter(
    Link Link,
    Filter? Where,
    RelationScope Scope,
    Comparison Comparison,
    IReadOnlyList<long> Values
) : Filter;

/// <summary>The relation holds, and one of its spans held on the day.</summary>
public sealed record HeldOnFilter(DateOnly Day) : Filter;

/// <summary>
/// The entity has a name or an alias that contains every word of the text, ignoring case, accents and punctuation
/// (<see cref="Texts.SearchKey"/>).
/// </summary>
public sealed record NameSearchFilter(string Text) : Filter;
