using GovernanceGraph.Facts;
using GovernanceGraph.Seeding.Warnings;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Seeding;

/// <summary>What a seed folder holds: facts, or problems and no facts.</summary>
/// <param name="Facts">The facts in the order of files and rows, sources first. Empty where there is a problem.</param>
/// <param name="Problems">All problems, by file, line and column.</param>
/// <param name="Files">The files that were read.</param>
public sealed record SeedReading(
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<SeedProblem> Problems,
    IReadOnlyList<SeedFileCount> Files
)
{
    /// <summary>
    /// What does not keep the folder from being loaded but is rarely meant: one warning of each kind. Empty where there
    /// is a problem, and where nobody asked for them (<see cref="SeedReader.Check"/>).
    /// </summary>
    public IReadOnlyList<SeedWarning> Warnings { get; init; } = [];

    /// <summary>The change set that puts every fact of the folder.</summary>
    /// <param name="author">Who loads it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="replaceAll">Whether facts that are not in the folder are removed.</param>
    /// <exception cref="InvalidOperationException">
    /// The folder has problems: there are no facts, and removing all others would empty the store.
    /// </exception>
    public GraphChangeSet ToChangeSet(string author, string reason, bool replaceAll = false) =>
        Problems.Count == 0
            ? new(author, reason, Facts, [], replaceAll)
            : throw new InvalidOperationException("A seed folder with problems cannot be loaded: show its problems.");
}

/// <summary>A file that was read.</summary>
/// <param name="File">The file, relative to the seed folder, with "/".</param>
/// <param name="Rows">How many rows it has, the header not counted.</param>
public sealed record SeedFileCount(string File, int Rows);
