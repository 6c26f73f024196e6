namespace GovernanceGraph.Pages.Words;

/// <summary>Relations as sentences.</summary>
static class RelationVerb
{
    /// <summary>
    /// The verb of a type of relation: "signed", "is a member of", or "was a member of" once it has ended.
    /// </summary>
    internal static string Of(string type, bool isCurrent) =>
        type switch
        {
            "SIGNED" => "signed",
            "MEMBER_OF" => isCurrent ? "is a member of" : "was a member of",
            "FOUNDED" => "founded",
            "SPONSORED" => "sponsored",
            "CHAIRED" => isCurrent ? "chairs" : "chaired",
            "VOTED" => "voted on",
            "ESTABLISHED" => "established",
            "SUCCEEDED" => "succeeded",
            "HEADQUARTERED_IN" => isCurrent ? "has its headquarters in" : "had its headquarters in",
            "PART_OF" => isCurrent ? "is part of" : "was part of",
            "LED" => isCurrent ? "leads" : "led",
            "COUNTERS" => "counters",
            "NATIONAL_OF" => isCurrent ? "is a national of" : "was a national of",
            _ => throw new System.Diagnostics.UnreachableException($"Pages do not know relations of type {type}."),
        };

    /// <summary>The type by itself: "signed", "member of".</summary>
    internal static string Name(string type) => Names.OfConstant(type);
}
