namespace GovernanceGraph.Pages.Records;

/// <summary>A revision of the data set.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Time">When it was made.</param>
/// <param name="Hash">The hash of its whole content.</param>
public sealed record RevisionLine(int Number, DateTimeOffset Time, string Hash)
{
    const int ShortLength = 12;

    /// <summary>The beginning of the hash, which is enough to name the revision by.</summary>
    internal string ShortHash => Hash[..ShortLength];
}

/// <summary>The data set at a revision.</summary>
/// <param name="Revision">The revision; null: nothing was ever loaded.</param>
public sealed record DatasetLine(RevisionLine? Revision);
