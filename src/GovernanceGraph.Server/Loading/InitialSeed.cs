using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Server.Stores;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Loading;

/// <summary>Loads the seed into a store that is empty when the server starts.</summary>
sealed class InitialSeed(IGraphStore store, Settings settings, ProcessEnvironment environment, ILogger logger)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    volatile bool isDone;

    /// <summary>Whether it is not known yet that the store has what it shall have.</summary>
    internal bool IsPending => !isDone;

    /// <summary>Fills the store if it is empty; false where the seed has problems.</summary>
    /// <exception cref="StoreException">The store does not answer.</exception>
    internal async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        var revision = await store.CurrentRevisionAsync(cancellationToken);
        if (revision is null && settings.SeedWhenEmpty && settings.Seed.Directory is { } directory)
        {
            logger.Seeding(directory);
            var loader = new SeedLoader(directory);
            var reading = loader.Read(withWarnings: false, cancellationToken);
            if (new SeedReport(directory, environment.Error).WriteProblems(reading))
            {
                return false;
            }

            var outcome = await LoadProgressDisplay.ShowAsync(
                environment,
                progress => loader.ApplyAsync(store, reading, mirror: false, progress, cancellationToken).AsTask()
            );
            revision = outcome.Revision;
            if (outcome.Warning is { } warning)
            {
                logger.LoadHasWarning(warning);
            }
        }

        isDone = true;
        Report(revision);
        return true;
    }

    /// <summary>As <see cref="FillAsync"/>, as often as it takes: for a store that may be away.</summary>
    internal async Task<bool> FillWhenThereAsync(StoreMonitor monitor, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await FillAsync(cancellationToken);
            }
            catch (StoreException failure)
            {
                monitor.Report(failure);
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    void Report(Revision? revision)
    {
        if (revision is not null)
        {
            logger.StoreOpened(
                revision.Number,
                revision.Entities,
                revision.Relations,
                revision.Claims,
                revision.Sources,
                revision.Hash
            );
            return;
        }

        logger.StoreEmpty();
        if (settings.SeedWhenEmpty)
        {
            logger.NoSeedFolder(string.Join(", ", settings.Seed.LookedIn));
        }
    }
}
