using System.Text.Json;
using System.Text.Json.Serialization;

namespace GovernanceGraph.Pages.Records;

/// <summary>What is known of an entity, its lists of relations apart.</summary>
public sealed record EntityFacts(
    string PlainId,
    string Name,
    string Kind,
    IReadOnlyList<string> Aliases,
    string? Subtype,
    string? FoundedOn,
    string? EndedOn,
    string? Website,
    string? Wikidata,
    string? Note,
    EntityLine? Country,
    IReadOnlyList<PropertyValueLine> PropertyValues,
    IReadOnlyList<ReportedCountLine> ReportedCounts,
    IReadOnlyList<PrincipleLine> Principles,
    IReadOnlyList<PositionLine> Positions,
    IReadOnlyList<CompleteListLine> CompleteLists
)
{
    /// <summary>
    /// The fields that only entities of its kind have: values, and lists of relations by their field.
    /// </summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }
}
