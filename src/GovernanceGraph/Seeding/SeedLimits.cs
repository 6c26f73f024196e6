namespace GovernanceGraph.Seeding;

/// <summary>How much a seed folder may hold. What is over a limit is a problem that names the limit.</summary>
public sealed record SeedLimits
{
    /// <summary>The usual limits: millions of rows load.</summary>
    public static readonly SeedLimits Standard = new();

    /// <summary>CSV files in the folder and below it.</summary>
    public int MaxFiles { get; init; } = 10_000;

    /// <summary>Files and folders of any kind in the folder and below it.</summary>
    public int MaxEntries { get; init; } = 100_000;

    /// <summary>Folders below one another, the seed folder itself not counted.</summary>
    public int MaxDepth { get; init; } = 8;

    /// <summary>Bytes of one file.</summary>
    public long MaxFileBytes { get; init; } = 4L << 30;

    /// <summary>Rows of all files together, header lines not counted.</summary>
    public long MaxRows { get; init; } = 20_000_000;

    /// <summary>Bytes of one cell.</summary>
    public int MaxCellBytes { get; init; } = 64 << 10;

    /// <summary>Claims about the same from, type and to: weighing compares each with each.</summary>
    public int MaxClaimsPerRelation { get; init; } = 10_000;

    /// <summary>Problems that are listed; one more says how many are left out.</summary>
    public int MaxProblems { get; init; } = 1_000;

    /// <summary>Rows that a warning names; it counts all of them.</summary>
    public int MaxWarningPlaces { get; init; } = 5;

    /// <summary>
    /// Characters of what a problem says; from a longer one the middle is left out, which is mostly a cell.
    /// </summary>
    public int MaxMessageCharacters { get; init; } = 1_000;

    /// <summary>Problems for which similar names are looked up: each lookup reads all names.</summary>
    public int MaxSuggestions { get; init; } = 100;
}
