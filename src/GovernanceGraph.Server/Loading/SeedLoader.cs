using GovernanceGraph.Seeding;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Loading;

/// <summary>
/// From a seed folder into a store, in the steps that every way to load has: read it; where it has problems, report
/// them and load nothing; otherwise make its facts the next revision, and report what that changed.
/// </summary>
/// <param name="directory">The folder.</param>
sealed class SeedLoader(string directory)
{
    const string Author = "seed";

    internal string Directory => directory;

    /// <summary>Reads the folder: its facts, or its problems and no facts.</summary>
    /// <param name="withWarnings">Whether to look for what does not prevent loading but is rarely meant.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    internal SeedReading Read(bool withWarnings, CancellationToken cancellationToken) =>
        withWarnings
            ? SeedReader.Check(directory, SeedLimits.Standard, cancellationToken)
            : SeedReader.Read(directory, SeedLimits.Standard, cancellationToken);

    /// <summary>Makes the facts of a folder without problems the next revision.</summary>
    /// <param name="store">The store.</param>
    /// <param name="reading">What was read.</param>
    /// <param name="mirror">Whether facts that the folder does not have are removed.</param>
    /// <param name="progress">Gets how far it is; null: nobody watches.</param>
    /// <param name="cancellationToken">Ends the load without effect.</param>
    /// <exception cref="StoreException">The store cannot take them.</exception>
    internal ValueTask<LoadOutcome> ApplyAsync(
        IGraphStore store,
        SeedReading reading,
        bool mirror,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        // Only the folder's own name: where it is on a machine is nobody else's business, and revisions are public.
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(directory));
        return store.ApplyAsync(
            reading.ToChangeSet(Author, $"Loaded from the folder \"{name}\".", mirror),
            progress,
            cancellationToken
        );
    }
}
