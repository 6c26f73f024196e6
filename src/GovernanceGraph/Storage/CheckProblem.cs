namespace GovernanceGraph.Storage;

/// <summary>One finding of a check.</summary>
/// <param name="Where">The table, record or index.</param>
/// <param name="Message">What differs, and what to do.</param>
public sealed record CheckProblem(string Where, string Message);
