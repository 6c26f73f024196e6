using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Entities;

/// <summary>A list of relations on the page of an entity.</summary>
/// <param name="Field">Which list.</param>
/// <param name="Address">The address of the whole list.</param>
/// <param name="Current">What holds, as far as this page shows it.</param>
/// <param name="Former">What has ended.</param>
/// <param name="Refuted">What the better sources deny.</param>
/// <param name="Kinds">How many there are of each kind, former ones included; empty where that is not asked.</param>
public sealed record EntityList(
    RelationField Field,
    string Address,
    RelationLines Current,
    RelationLines Former,
    RelationLines Refuted,
    IReadOnlyList<(EntityKind Kind, int Count)> Kinds
)
{
    /// <summary>Whether there is nothing to show.</summary>
    internal bool IsEmpty => Current.TotalCount + Former.TotalCount + Refuted.TotalCount == 0;
}
