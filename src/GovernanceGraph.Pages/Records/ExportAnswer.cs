namespace GovernanceGraph.Pages.Records;

/// <summary>The answer to what an export is of.</summary>
public sealed record ExportHeadAnswer(EntityLines Entities, DatasetLine Dataset);

/// <summary>The answer behind a page of an export.</summary>
public sealed record ExportPageAnswer(ExportedRelations Relations);

/// <summary>A page of the relations of an export.</summary>
public sealed record ExportedRelations(int TotalCount, IReadOnlyList<ExportedRelation>? Nodes, PageInfoLine PageInfo);

/// <summary>A relation as exports have it.</summary>
public sealed record ExportedRelation(
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
    IReadOnlyList<ExportedClaim> Claims
)
{
    /// <summary>The periods in which it held.</summary>
    internal IEnumerable<SpanLine> HeldSpans => Spans.Where(span => span.Held);

    /// <summary>
    /// Whether the first of these periods began on its first day; otherwise it began on that day or later.
    /// </summary>
    internal bool StartKnown => HeldSpans.FirstOrDefault() is { StartKnown: true };

    /// <summary>The sources that affirm it, each once, in the order of the answer.</summary>
    internal IEnumerable<ExportedSource> AffirmingSources =>
        Claims.Where(claim => claim.Polarity == "AFFIRMS").Select(claim => claim.Source).DistinctBy(Id);

    /// <summary>The titles and addresses of the sources that affirm it, separated by semicolons.</summary>
    internal string SourcesText =>
        string.Join(
            "; ",
            AffirmingSources.Select(source => source.Url is null ? source.Title : $"{source.Title} ({source.Url})")
        );

    static string Id(ExportedSource source) => source.PlainId;
}

/// <summary>Which side a claim is on, and its source.</summary>
public sealed record ExportedClaim(string Polarity, ExportedSource Source);

/// <summary>A source as exports have it.</summary>
public sealed record ExportedSource(string PlainId, string Title, string? Url, string? Published);
