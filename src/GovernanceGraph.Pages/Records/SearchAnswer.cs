namespace GovernanceGraph.Pages.Records;

/// <summary>The answer behind the page of a search.</summary>
public sealed record SearchAnswer(FoundEntities Search, DatasetLine Dataset, DatasetLine Newest);

/// <summary>A page of what a search found.</summary>
public sealed record FoundEntities(int TotalCount, IReadOnlyList<FoundEntity>? Nodes, PageInfoLine PageInfo);

/// <summary>An entity that a search found.</summary>
public sealed record FoundEntity(
    string PlainId,
    string Name,
    string Kind,
    IReadOnlyList<string> Aliases,
    EntityLine? Country
)
{
    /// <summary>The entity by its name.</summary>
    internal EntityLine Line => new(PlainId, Name, Kind);
}
