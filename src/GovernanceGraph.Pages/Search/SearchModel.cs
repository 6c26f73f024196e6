using GovernanceGraph.Pages.Records;
using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Search;

/// <summary>What the page of a search shows.</summary>
/// <param name="Text">What was searched for.</param>
/// <param name="Kind">The kind that was searched; null: all.</param>
/// <param name="Found">What was found; null: nothing was searched for.</param>
public sealed record SearchModel(string Text, EntityKind? Kind, FoundEntities? Found);
