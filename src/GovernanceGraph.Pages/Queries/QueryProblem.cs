namespace GovernanceGraph.Pages.Queries;

/// <summary>Why a page has no data.</summary>
/// <param name="Status">The HTTP status that fits.</param>
/// <param name="Message">One sentence for readers.</param>
/// <param name="RetryAfter">Seconds after which to try again; null: trying again does not help.</param>
public sealed record QueryProblem(int Status, string Message, int? RetryAfter = null);
