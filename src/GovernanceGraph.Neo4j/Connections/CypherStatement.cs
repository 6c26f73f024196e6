namespace GovernanceGraph.Neo4j.Connections;

/// <summary>
/// A Cypher statement and its parameters. Values stand in the parameters, never in the text, so that the server plans a
/// text once.
/// </summary>
/// <param name="Text">The statement.</param>
/// <param name="Parameters">The parameters: one JSON object in UTF-8.</param>
sealed record CypherStatement(string Text, ReadOnlyMemory<byte> Parameters);

/// <summary>What a transaction may do.</summary>
enum AccessMode
{
    /// <summary>Read only; on a cluster any member may answer.</summary>
    Read,

    /// <summary>Write.</summary>
    Write,
}
