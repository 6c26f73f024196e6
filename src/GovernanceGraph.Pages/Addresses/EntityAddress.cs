namespace GovernanceGraph.Pages.Addresses;

/// <summary>
/// The addresses of entities and relations are their ids: "state:FR" is at "state/FR". All addresses are relative to
/// the start page, wherever a proxy may have put that.
/// </summary>
static class EntityAddress
{
    /// <summary>The address of an entity.</summary>
    internal static string Of(string id)
    {
        var colon = id.IndexOf(':', StringComparison.Ordinal);
        return $"{Uri.EscapeDataString(id[..colon])}/{Uri.EscapeDataString(id[(colon + 1)..])}";
    }

    /// <summary>The address of the evidence of a relation: "relation/state/FR/SIGNED/declaration/paris-call".</summary>
    /// <param name="id">Its id: the ids of both ends and its type between them, separated by spaces.</param>
    internal static string OfRelation(string id)
    {
        var parts = id.Split(' ');
        return $"relation/{Of(parts[0])}/{parts[1]}/{Of(parts[2])}";
    }

    /// <summary>The address of a source.</summary>
    internal static string OfSource(string id) => $"source/{Uri.EscapeDataString(id)}";
}
