namespace GovernanceGraph.Pages.Records;

/// <summary>The answer behind the page of a source.</summary>
public sealed record SourceAnswer(SourceDetails? Source, DatasetLine Dataset, DatasetLine Newest);

/// <summary>A source with a page of what it says.</summary>
public sealed record SourceDetails(
    string PlainId,
    string Title,
    string? Publisher,
    string? Author,
    string? Published,
    string? Url,
    string Kind,
    string? Retrieved,
    string? Note,
    SourceName? DerivedFrom,
    IReadOnlyList<SourceName> Derivatives,
    ClaimPage Claims,
    IReadOnlyList<SourceCompleteList> CompleteLists
);

/// <summary>A page of the claims of a source.</summary>
public sealed record ClaimPage(int TotalCount, IReadOnlyList<SourceClaim>? Nodes, PageInfoLine PageInfo);

/// <summary>A claim as the page of its source shows it.</summary>
public sealed record SourceClaim(
    string PlainId,
    string Type,
    string Polarity,
    string? Since,
    string? Until,
    string? Role,
    string? Value,
    string? Locator,
    EntityLine From,
    EntityLine To,
    RelationName Relation
);

/// <summary>A relation by its id.</summary>
public sealed record RelationName(string PlainId);

/// <summary>A complete list that a source gives.</summary>
public sealed record SourceCompleteList(
    string Type,
    string? OfKind,
    string Since,
    string? Until,
    int Count,
    EntityLine To
);

/// <summary>The answer behind the list of sources.</summary>
public sealed record SourcesAnswer(SourcePageLines Sources, DatasetLine Dataset, DatasetLine Newest);

/// <summary>A page of a list of sources.</summary>
public sealed record SourcePageLines(int TotalCount, IReadOnlyList<SourceLine>? Nodes, PageInfoLine PageInfo);
