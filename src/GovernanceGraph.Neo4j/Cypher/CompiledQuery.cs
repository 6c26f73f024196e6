using GovernanceGraph.Neo4j.Answers;
using GovernanceGraph.Neo4j.Connections;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>A plan as a statement, and what reads its answer.</summary>
/// <param name="text">The statement: one row of two columns, the number of the current revision and the answer.</param>
/// <param name="members">Its parameters but for the revision: see <see cref="CypherParameters.Members"/>.</param>
/// <param name="revision">The revision that the plan names; null: the current one.</param>
/// <param name="decoder">Reads the answer.</param>
sealed class CompiledQuery(string text, byte[] members, long? revision, ValueDecoder decoder)
{
    /// <summary>The statement for the revision that the plan names.</summary>
    public CypherStatement Statement { get; } = new(text, CypherParameters.Object(members, revision));

    public long? Revision => revision;

    public ValueDecoder Decoder => decoder;

    /// <summary>The statement where the plan names no revision, for one all the same.</summary>
    public CypherStatement At(long number) => revision is null ? new(text, CypherParameters.Object(members, number)) : Statement;
}
