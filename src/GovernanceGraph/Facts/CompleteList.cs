using GovernanceGraph.Model;

namespace GovernanceGraph.Facts;

/// <summary>
/// A source names ALL entities of a kind that have a relation to something during some dates. Who is not on it is
/// denied by it for that time.
/// </summary>
/// <param name="SourceId">The source.</param>
/// <param name="Type">The type of relation.</param>
/// <param name="To">Id of the body or text.</param>
/// <param name="OfKind">The kind of those named; null: every kind.</param>
/// <param name="From">From when the list is complete, taken whole: from its first day.</param>
/// <param name="Until">
/// Until when, taken whole: to its last day; absent: until the day on which the source was read.
/// </param>
/// <param name="Count">How many distinct entities the source affirms.</param>
/// <param name="Note">A remark of those who collected the facts.</param>
public sealed record CompleteList(
    string SourceId,
    RelationType Type,
    string To,
    EntityKind? OfKind,
    PartialDate From,
    PartialDate? Until,
    int Count,
    string? Note
) : Fact
{
    /// <inheritdoc/>
    public override FactKey Key => new(FactKind.CompleteList, Hash.ToString());

    /// <inheritdoc/>
    public override ContentHash Hash =>
        ContentHash.Of(
            FactKind.CompleteList,
            SourceId,
            Type.Name,
            To,
            OfKind?.Name,
            From.ToString(),
            Until?.ToString(),
            Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Note
        );
}
