namespace GovernanceGraph.Pages.Records;

/// <summary>The answer behind the site map.</summary>
public sealed record SitemapAnswer(EntityPageLines Entities);

/// <summary>A page of a list of entities.</summary>
public sealed record EntityPageLines(IReadOnlyList<EntityLine>? Nodes, PageInfoLine PageInfo);
