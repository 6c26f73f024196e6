using GovernanceGraph.Facts;

namespace GovernanceGraph.Seeding;

/// <summary>What a seed folder holds: facts, or problems and no facts.</summary>
/// <param name="Facts">The facts in the order of files and rows, sources first. Empty where there is a problem.</param>
/// <param name="Problems">All problems, by file, line and column.</param>
/// <param name="Files">The files that were read.</param>
public sealed record SeedReading(
    IReadOnlyList<Fact> Facts, IReadOnlyList<SeedProblem> Problems, IReadOnlyList<SeedFileCount> Files);

/// <summary>A file that was read.</summary>
/// <param name="File">The file, relative to the seed folder, with "/".</param>
/// <param name="Rows">How many rows it has, the header not counted.</param>
public sealed record SeedFileCount(string File, int Rows);
