using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>How the queries of one operation are answered, for the operator.</summary>
/// <param name="Queries">The number of queries.</param>
/// <param name="Text">
/// Text of many lines: for each query its Cypher, with the names of parameters and without their values, and Neo4j's
/// plan for it. Null: there is a <paramref name="Failure"/>.
/// </param>
/// <param name="Failure">Why there is no text; null: there is one.</param>
public sealed record Explanation(int Queries, string? Text, StoreException? Failure);
