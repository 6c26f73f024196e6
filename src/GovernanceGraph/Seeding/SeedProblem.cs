namespace GovernanceGraph.Seeding;

/// <summary>Something in a seed folder that must be mended before it can be loaded.</summary>
/// <param name="File">
/// The file, relative to the seed folder, with "/" and in visible characters; empty where the problem is the folder's.
/// </param>
/// <param name="Line">The line, from 1; 0 where the problem is the whole file's.</param>
/// <param name="Column">The number of the column, from 1; 0 where the problem is the whole row's.</param>
/// <param name="ColumnName">Its name in the header; null where there is none.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record SeedProblem(string File, int Line, int Column, string? ColumnName, string Message);
