namespace GovernanceGraph.Server.Logging;

/// <summary>
/// Tells the log of requests that were refused before they showed the key: with a count, and at most once a second,
/// however many there are.
/// </summary>
sealed class RefusalLog(ILogger logger, TimeProvider time)
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    readonly Lock gate = new();
    bool isPausing;
    long count;

    /// <summary>One request was refused.</summary>
    internal void Add()
    {
        lock (gate)
        {
            count++;
            if (!isPausing)
            {
                isPausing = true;
                Report();
                _ = PauseAsync();
            }
        }
    }

    async Task PauseAsync()
    {
        while (true)
        {
            await Task.Delay(Pause, time);
            lock (gate)
            {
                if (count == 0)
                {
                    isPausing = false;
                    return;
                }

                Report();
            }
        }
    }

    void Report()
    {
        logger.WritersRefused(count);
        count = 0;
    }
}
