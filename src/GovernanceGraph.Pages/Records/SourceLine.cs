namespace GovernanceGraph.Pages.Records;

/// <summary>A publication, as a note names it.</summary>
public sealed record SourceLine(
    string PlainId,
    string Title,
    string? Publisher,
    string? Author,
    string? Published,
    string? Url,
    string Kind
);
