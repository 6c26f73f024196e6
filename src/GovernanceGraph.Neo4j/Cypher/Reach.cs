namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>
/// How often a statement comes to the records of a place, which is how often it would evaluate a condition on one of
/// them.
/// </summary>
enum Reach
{
    /// <summary>To one record.</summary>
    Single,

    /// <summary>To each of many records once: what a condition looks at around them is looked at once.</summary>
    Distinct,

    /// <summary>
    /// To a record as often as others lead to it: what a condition looks at around it would be looked at as often.
    /// </summary>
    Repeated,
}

/// <summary>How the reach of records follows from that of those that lead to them.</summary>
static class Reaches
{
    /// <summary>Records of which each has one owner: the relations of an entity, the claims of a source.</summary>
    public static Reach Owned(this Reach owner) => owner == Reach.Single ? Reach.Distinct : owner;

    /// <summary>Records that several others lead to: the entities at the other end of relations.</summary>
    public static Reach Shared(this Reach owner) => owner == Reach.Single ? Reach.Distinct : Reach.Repeated;

    /// <summary>The one record that a link to one leads to.</summary>
    public static Reach Linked(this Reach owner) => owner == Reach.Single ? Reach.Single : Reach.Repeated;
}
