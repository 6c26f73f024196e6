namespace GovernanceGraph.Pages.Queries;

/// <summary>What became of a query.</summary>
/// <param name="Body">The response as JSON; empty where <paramref name="Refusal"/> says why there is none.</param>
/// <param name="Refusal">Why the query was not executed.</param>
public sealed record GraphQLAnswer(ReadOnlyMemory<byte> Body, QueryProblem? Refusal = null);
