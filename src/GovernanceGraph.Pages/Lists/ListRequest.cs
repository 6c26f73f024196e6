using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Lists;

/// <summary>What the address of a list names.</summary>
/// <param name="EntityId">Whose list.</param>
/// <param name="Field">Which list.</param>
/// <param name="Kind">The kind of its entries; null: all kinds.</param>
/// <param name="Order">The parameter "order".</param>
/// <param name="Show">The parameter "show": "current", "former", "refuted", or null for all that hold or held.</param>
/// <param name="After">The parameter "after": where the page begins.</param>
sealed record ListRequest(
    string EntityId,
    RelationField Field,
    EntityKind? Kind,
    string? Order,
    string? Show,
    string? After
);
