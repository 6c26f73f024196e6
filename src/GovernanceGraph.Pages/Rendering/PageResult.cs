using GovernanceGraph.Pages.Queries;

namespace GovernanceGraph.Pages.Rendering;

/// <summary>A page, or why there is none; neither: there is nothing at the address.</summary>
/// <param name="Page">The page.</param>
/// <param name="Problem">Why there is none.</param>
/// <param name="Suggestions">Ids that the address may have meant.</param>
/// <param name="Download">Data instead of a page.</param>
/// <param name="Stream">Data instead of a page, too long to be held whole.</param>
readonly record struct PageResult(
    Page? Page,
    QueryProblem? Problem = null,
    IReadOnlyList<string>? Suggestions = null,
    PageDownload? Download = null,
    PageStream? Stream = null
);
