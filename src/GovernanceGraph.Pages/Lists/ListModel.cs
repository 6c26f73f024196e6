using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Lists;

/// <summary>What the page of a list shows.</summary>
/// <param name="Entity">Whose list it is.</param>
/// <param name="Field">Which list.</param>
/// <param name="Kind">The kind of the entries; null: all kinds.</param>
/// <param name="Order">The order of the entries.</param>
/// <param name="Show">Which entries.</param>
/// <param name="Relations">This page of the list.</param>
/// <param name="Address">The list's own address, without parameters.</param>
/// <param name="NextAddress">
/// The address of the next page, without the day and the revision; null: this is the last.
/// </param>
/// <param name="IsFirst">Whether this is the first page.</param>
public sealed record ListModel(
    EntityLine Entity,
    RelationField Field,
    EntityKind? Kind,
    string Order,
    string Show,
    PagedRelations Relations,
    string Address,
    string? NextAddress,
    bool IsFirst
)
{
    /// <summary>
    /// The entries in groups that follow one another: by role where that is the order, else all in one.
    /// </summary>
    internal IEnumerable<(string? Role, IReadOnlyList<RelationRow> Rows)> Groups =>
        Order == ListOrder.ByRole
            ? Rows.GroupBy(row => row.Role).Select(group => (group.Key, (IReadOnlyList<RelationRow>)[.. group]))
            : [(null, [.. Rows])];

    IEnumerable<RelationRow> Rows => (Relations.Edges ?? []).Select(edge => edge.Relation);
}
