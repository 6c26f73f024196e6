using GovernanceGraph.Server.Logging;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Stores;

/// <summary>
/// Writes failures of the store to the log: each different one once, in one sentence, however many requests meet it.
/// </summary>
sealed class StoreFailureLog(ILogger logger)
{
    /// <summary>
    /// Different sentences that are remembered; with one more, all are forgotten, and written again when they recur.
    /// </summary>
    const int MaxSentences = 100;

    readonly Lock gate = new();
    readonly HashSet<string> written = new(StringComparer.Ordinal);

    /// <summary>Writes a failure that is not written yet; its cause, each time, at the level for debugging.</summary>
    internal void Report(StoreException failure)
    {
        lock (gate)
        {
            if (written.Count >= MaxSentences)
            {
                written.Clear();
            }

            if (written.Add(failure.Message))
            {
                Write(failure);
            }
        }

        logger.StoreFailureCause(failure);
    }

    /// <summary>Writes that the store answers again. What fails from now on is written again.</summary>
    internal void ReportRecovery()
    {
        lock (gate)
        {
            written.Clear();
        }

        logger.StoreAnswersAgain();
    }

    void Write(StoreException failure)
    {
        if (failure.Code == StoreErrorCode.Corrupt)
        {
            logger.StoreIsDamaged(failure.Message);
        }
        else
        {
            logger.StoreFailed(failure.Message);
        }
    }
}
