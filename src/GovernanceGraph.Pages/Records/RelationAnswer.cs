namespace GovernanceGraph.Pages.Records;

/// <summary>The answer behind the page of a relation.</summary>
public sealed record RelationAnswer(RelationEvidence? Relation, DatasetLine Dataset, DatasetLine Newest);

/// <summary>A relation with what every source says of it.</summary>
public sealed record RelationEvidence(
    string PlainId,
    string Type,
    string Status,
    string Standing,
    string? Since,
    string? Until,
    string? Role,
    string? Value,
    bool IsCurrent,
    int Corroboration,
    EntityLine From,
    EntityLine To,
    IReadOnlyList<SpanLine> Spans,
    IReadOnlyList<ClaimLine> Claims
)
{
    /// <summary>The relation as a row of a table.</summary>
    internal RelationRow Row =>
        new(
            PlainId,
            Type,
            Status,
            Standing,
            Since,
            Until,
            Role,
            Value,
            IsCurrent,
            Corroboration,
            From,
            To,
            Spans,
            [.. Claims.Select(claim => new DatedClaim(claim.Polarity, claim.Since, new(claim.Source.Published)))]
        );
}

/// <summary>What one source says of a relation.</summary>
public sealed record ClaimLine(
    string PlainId,
    string Polarity,
    string Basis,
    string? Since,
    string? Until,
    string? Role,
    string? Value,
    string? Locator,
    string? Note,
    ClaimSource Source
);

/// <summary>The source of a claim.</summary>
public sealed record ClaimSource(
    string PlainId,
    string Title,
    string? Publisher,
    string? Author,
    string? Published,
    string? Url,
    string Kind,
    SourceName? DerivedFrom
)
{
    /// <summary>The source as a note names it.</summary>
    internal SourceLine Line => new(PlainId, Title, Publisher, Author, Published, Url, Kind);
}

/// <summary>A source by its title.</summary>
public sealed record SourceName(string PlainId, string Title);
