namespace GovernanceGraph.Neo4j.Layout;

/// <summary>
/// The types of relationships besides those of the model ("SIGNED", "MEMBER_OF", …), which join two entities and are
/// named as <see cref="Model.RelationType.Name"/> says.
/// </summary>
static class Relationships
{
    /// <summary>From a claim to the one who is said to have signed, joined, …</summary>
    public const string From = "FROM";

    /// <summary>From a claim to what is said to have been signed, joined, …</summary>
    public const string To = "TO";

    /// <summary>From a claim, statement, count, principle, position or complete list to its source.</summary>
    public const string StatedIn = "STATED_IN";

    /// <summary>From a statement, count, principle, position or complete list to the entity that it is about.</summary>
    public const string About = "ABOUT";

    /// <summary>From a source to the one that it repeats.</summary>
    public const string DerivedFrom = "DERIVED_FROM";

    /// <summary>From an entity to the state of its country code.</summary>
    public const string SeatedIn = "SEATED_IN";
}
