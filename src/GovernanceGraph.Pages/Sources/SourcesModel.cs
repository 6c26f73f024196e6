using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.Sources;

/// <summary>What the list of sources shows.</summary>
/// <param name="Sources">This page of the list.</param>
/// <param name="Kind">The kind that is shown; null: all.</param>
public sealed record SourcesModel(SourcePageLines Sources, string? Kind);
