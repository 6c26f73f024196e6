namespace GovernanceGraph.Pages.Records;

/// <summary>Which side a claim is on, and of which day it surely speaks.</summary>
/// <param name="Polarity">"AFFIRMS" or "DENIES".</param>
/// <param name="Since">The date that it gives; null: none.</param>
/// <param name="Source">Its source.</param>
public sealed record DatedClaim(string Polarity, string? Since, PublicationDate Source)
{
    /// <summary>The day that it speaks of: its own date, or else that of its source; null: unknown.</summary>
    internal string? Day => Since ?? Source.Published;
}

/// <summary>When a source was published.</summary>
public sealed record PublicationDate(string? Published);
