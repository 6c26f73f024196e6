namespace GovernanceGraph.Pages.Sources;

/// <summary>The kinds of sources, the most reliable first.</summary>
static class SourceKinds
{
    internal static readonly IReadOnlyList<string> All =
    [
        "OFFICIAL",
        "TREATY",
        "UN_DOCUMENT",
        "DATASET",
        "REPORT",
        "ENCYCLOPEDIA",
        "NEWS",
        "BLOG",
    ];
}
