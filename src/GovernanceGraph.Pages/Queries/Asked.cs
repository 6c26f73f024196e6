namespace GovernanceGraph.Pages.Queries;

/// <summary>The data of a page, or why there is none.</summary>
/// <param name="Data">The data.</param>
/// <param name="Problem">Why there is none.</param>
/// <param name="Suggestions">Ids that may have been meant by ones that are not there.</param>
readonly record struct Asked<T>(T? Data, QueryProblem? Problem, IReadOnlyList<string> Suggestions)
    where T : class;
