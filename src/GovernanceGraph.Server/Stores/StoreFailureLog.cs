using GovernanceGraph.Server.Logging;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Stores;

/// <summary>
/// Tells the log of a store that is away: each different failure once, in its one sentence, however many questions meet it,
/// and when the store answers again. Asks the store until then, so that it is back for the first who asks.
/// </summary>
sealed class StoreFailureLog(IGraphStore store, ILogger logger, TimeProvider time) : IAsyncDisposable
{
    /// <summary>Different sentences that are remembered; then the oldest are told again.</summary>
    const int MaxTold = 100;

    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    readonly Lock gate = new();
    readonly HashSet<string> told = new(StringComparer.Ordinal);
    readonly CancellationTokenSource ending = new();
    Task watch = Task.CompletedTask;
    Task damageWatch = Task.CompletedTask;

    /// <summary>Tells any failure of a field or an event.</summary>
    internal void Tell(Exception failure)
    {
        if (failure is StoreException { Code: StoreErrorCode.Unavailable or StoreErrorCode.Timeout or StoreErrorCode.InUse or StoreErrorCode.Corrupt } known)
        {
            Tell(known);
        }
        else
        {
            logger.FieldFailed(failure);
        }
    }

    /// <summary>Tells a failure of the store.</summary>
    internal void Tell(StoreException failure)
    {
        lock (gate)
        {
            if (told.Count >= MaxTold)
            {
                told.Clear();
            }

            if (told.Add(failure.Message))
            {
                Log(failure);
            }

            // What is damaged does not mend itself while the store answers.
            if (failure.Code != StoreErrorCode.Corrupt && watch.IsCompleted && !ending.IsCancellationRequested)
            {
                watch = Task.Run(WatchAsync, CancellationToken.None);
            }
        }

        logger.StoreFailureCause(failure);
    }

    /// <summary>Tells, once it is known, whether what is stored is damaged.</summary>
    internal void WatchForDamage() => damageWatch = TellDamageAsync();

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await watch;
        await damageWatch;
        ending.Dispose();
    }

    void Log(StoreException failure)
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

    async Task TellDamageAsync()
    {
        try
        {
            if (await store.Verification.WaitAsync(ending.Token) is { } damage)
            {
                Tell(damage);
            }
        }
        catch (OperationCanceledException)
        {
            // the server, or the store, is closed before it is known
        }
    }

    async Task WatchAsync()
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, time, ending.Token);
                await store.CurrentRevisionAsync(ending.Token);
                lock (gate)
                {
                    told.Clear();
                }

                logger.StoreAnswersAgain();
                return;
            }
            catch (StoreException failure)
            {
                Tell(failure);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                return; // the server ends
            }
            catch (Exception failure)
            {
                logger.FieldFailed(failure);
                return;
            }
        }
    }
}
