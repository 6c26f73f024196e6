namespace GovernanceGraph.Pages.Records;

/// <summary>The answer behind the page of a list of relations.</summary>
public sealed record ListAnswer(
    EntityLines Entities,
    PagedRelations Relations,
    DatasetLine Dataset,
    DatasetLine Newest
);

/// <summary>Some entities.</summary>
public sealed record EntityLines(IReadOnlyList<EntityLine>? Nodes);

/// <summary>A page of a list of relations that may go on.</summary>
public sealed record PagedRelations(int TotalCount, IReadOnlyList<RelationEdge>? Edges, PageInfoLine PageInfo);

/// <summary>Whether a list goes on, and where.</summary>
public sealed record PageInfoLine(bool HasNextPage, string? EndCursor);
