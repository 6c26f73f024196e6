namespace GovernanceGraph.Pages.Records;

/// <summary>A relation as a row of a table.</summary>
public sealed record RelationRow(
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
    IReadOnlyList<DatedClaim> Claims
)
{
    /// <summary>Whether the better sources deny it.</summary>
    internal bool IsRefuted => Standing == "REFUTED";

    /// <summary>How many claims deny it.</summary>
    internal int Denials => Claims.Count(claim => claim.Polarity == "DENIES");

    /// <summary>Whether sources disagree about the same days.</summary>
    internal bool IsContested => Status == "CONTESTED";
}
