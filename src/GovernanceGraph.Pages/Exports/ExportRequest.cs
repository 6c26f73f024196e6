using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Exports;

/// <summary>What the address of an export names.</summary>
/// <param name="EntityId">Whose relations.</param>
/// <param name="Field">Which list; null: all relations of the entity.</param>
/// <param name="Kind">The kind of the list's entries; null: all kinds.</param>
/// <param name="Order">The parameter "order".</param>
/// <param name="Show">
/// The parameter "show": "current", "former", "refuted", or null for all that hold or held.
/// </param>
sealed record ExportRequest(string EntityId, RelationField? Field, EntityKind? Kind, string? Order, string? Show);
