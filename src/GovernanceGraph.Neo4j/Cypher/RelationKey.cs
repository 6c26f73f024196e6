using GovernanceGraph.Model;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>The parts of a relation's id.</summary>
sealed record RelationKey(string From, RelationType Type, string To)
{
    /// <summary>Reads "from TYPE to"; null for anything else.</summary>
    public static RelationKey? Parse(string id) =>
        id.Split(' ') is [var from, var name, var to] && GovernanceModel.FindRelation(name) is { } type
            ? new(from, type, to)
            : null;
}
