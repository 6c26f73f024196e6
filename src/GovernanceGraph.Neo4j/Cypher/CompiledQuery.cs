using GovernanceGraph.Neo4j.Answers;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>A plan as a statement, and what reads its answer.</summary>
/// <param name="text">The statement: one row of two columns, the number of the current revision and the answer.</param>
/// <param name="members">Its parameters but for the revision: see <see cref="CypherParameters.Members"/>.</param>
/// <param name="query">The plan.</param>
/// <param name="decoder">Reads the answer.</param>
sealed class CompiledQuery(string text, byte[] members, GraphQuery query, ValueDecoder decoder)
{
    /// <summary>The statement for the revision that the plan names.</summary>
    public CypherStatement Statement { get; } = new(text, CypherParameters.Object(members, query.Revision?.Number));

    /// <summary>The number of the revision that the plan names; null: the current one, or that of the hash.</summary>
    public long? Revision { get; } = query.Revision?.Number;

    /// <summary>The beginning of the hash of the revision that the plan names; null: it names none so.</summary>
    public string? RevisionHash { get; } = query.Revision?.Hash;

    public ValueDecoder Decoder => decoder;

    /// <summary>The statement where the plan names no revision, for one all the same.</summary>
    public CypherStatement At(long number) =>
        Revision is null && RevisionHash is null ? new(text, CypherParameters.Object(members, number)) : Statement;
}
