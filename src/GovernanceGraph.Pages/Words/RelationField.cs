namespace GovernanceGraph.Pages.Words;

/// <summary>A list of relations of an entity, as pages write it.</summary>
/// <param name="Name">The field of the schema, which is also a part of the list's address.</param>
/// <param name="Type">The type of its relations.</param>
/// <param name="IsIncoming">Whether the entity is what the relations go to.</param>
/// <param name="Title">The heading of what holds now.</param>
/// <param name="FormerTitle">The heading of what has ended.</param>
/// <param name="Date">The heading of the column of dates.</param>
public sealed record RelationField(
    string Name,
    string Type,
    bool IsIncoming,
    string Title,
    string FormerTitle,
    string Date = "Since"
)
{
    /// <summary>All lists, in the order in which pages show them.</summary>
    internal static readonly IReadOnlyList<RelationField> All =
    [
        new("signatories", "SIGNED", true, "Signatories", "Former signatories", "Signed"),
        new("signed", "SIGNED", false, "Signed", "No longer a signatory of", "Signed"),
        new("members", "MEMBER_OF", true, "Members", "Former members"),
        new("memberOf", "MEMBER_OF", false, "Member of", "Formerly a member of"),
        new("founders", "FOUNDED", true, "Founders", "Former founders", "When"),
        new("founded", "FOUNDED", false, "Founded", "Founded, but no longer recorded so", "When"),
        new("sponsors", "SPONSORED", true, "Sponsors", "Former sponsors", "When"),
        new("sponsored", "SPONSORED", false, "Sponsored", "No longer a sponsor of", "When"),
        new("chairs", "CHAIRED", true, "Chairs", "Former chairs"),
        new("chaired", "CHAIRED", false, "Chairs", "Formerly chaired"),
        new("leaders", "LED", true, "Led by", "Formerly led by"),
        new("led", "LED", false, "Leads", "Formerly led"),
        new("votes", "VOTED", true, "Votes", "Withdrawn votes", "When"),
        new("voted", "VOTED", false, "Votes", "Withdrawn votes", "When"),
        new("establishedBy", "ESTABLISHED", true, "Established by", "Formerly established by", "When"),
        new("established", "ESTABLISHED", false, "Established", "Formerly established", "When"),
        new("succeeded", "SUCCEEDED", false, "Predecessors", "Former predecessors"),
        new("succeededBy", "SUCCEEDED", true, "Successors", "Former successors"),
        new("partOf", "PART_OF", false, "Part of", "Formerly part of"),
        new("parts", "PART_OF", true, "Parts", "Former parts"),
        new("headquarteredIn", "HEADQUARTERED_IN", false, "Headquarters", "Former headquarters"),
        new("headquartersOf", "HEADQUARTERED_IN", true, "Headquarters of", "Former headquarters of"),
        new("counters", "COUNTERS", false, "Counters", "Formerly countered"),
        new("counteredBy", "COUNTERS", true, "Countered by", "Formerly countered by"),
        new("nationalOf", "NATIONAL_OF", false, "National of", "Formerly a national of"),
        new("nationals", "NATIONAL_OF", true, "Nationals", "Former nationals"),
    ];

    /// <summary>The end of its relations that the entity is, "from" or "to".</summary>
    internal string Own => IsIncoming ? "to" : "from";

    /// <summary>The end of its relations that the list shows.</summary>
    internal string Other => IsIncoming ? "from" : "to";

    /// <summary>Whether the list shows votes, whose value is what one asks for first.</summary>
    internal bool IsOfVotes => Type == "VOTED";

    /// <summary>The list that an address names; null: none.</summary>
    internal static RelationField? OfName(string name) => All.FirstOrDefault(field => field.Name == name);
}
