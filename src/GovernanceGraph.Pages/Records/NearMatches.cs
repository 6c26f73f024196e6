namespace GovernanceGraph.Pages.Records;

/// <summary>Entities that an address may have meant.</summary>
/// <param name="Similar">Those whose ids are similar.</param>
/// <param name="Search">Those whose names have its words.</param>
public sealed record NearMatches(EntityLines Similar, EntityLines? Search)
{
    /// <summary>All of them, each once.</summary>
    internal IReadOnlyList<EntityLine> All => [.. (Similar.Nodes ?? []).Union(Search?.Nodes ?? [])];
}
