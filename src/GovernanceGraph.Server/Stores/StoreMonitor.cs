using GovernanceGraph.Server.Logging;
using GovernanceGraph.Server.Telemetry;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Stores;

/// <summary>
/// Watches the store. Once a request has found it away, it is asked every second until it answers, so that the log has
/// the end of the failure, and a client that asks after that finds the connection made.
/// </summary>
sealed class StoreMonitor(IGraphStore store, ILogger logger, TimeProvider time) : IAsyncDisposable
{
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    readonly StoreFailureLog failures = new(logger);
    readonly Lock gate = new();
    readonly CancellationTokenSource ending = new();
    Task waitForAnswer = Task.CompletedTask;
    Task waitForDamage = Task.CompletedTask;

    /// <summary>Reports any failure of a field or an event.</summary>
    internal void Report(Exception exception)
    {
        if (exception is StoreException failure && IsOfTheStore(failure.Code))
        {
            Report(failure);
        }
        else
        {
            logger.FieldFailed(exception);
        }
    }

    /// <summary>Reports a failure of the store.</summary>
    internal void Report(StoreException failure)
    {
        failures.Report(failure);
        if (failure.Code != StoreErrorCode.Corrupt) // damage does not pass while the store answers
        {
            lock (gate)
            {
                if (waitForAnswer.IsCompleted && !ending.IsCancellationRequested)
                {
                    waitForAnswer = Task.Run(WaitForAnswerAsync, CancellationToken.None);
                }
            }
        }
    }

    /// <summary>Reports, once it is known, whether what is stored is damaged.</summary>
    internal void WatchForDamage() => waitForDamage = WaitForDamageAsync();

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await waitForAnswer;
        await waitForDamage;
        ending.Dispose();
    }

    // The other codes are for what was asked of it.
    static bool IsOfTheStore(StoreErrorCode code) =>
        code is StoreErrorCode.Unavailable or StoreErrorCode.Timeout or StoreErrorCode.InUse or StoreErrorCode.Corrupt;

    async Task WaitForDamageAsync()
    {
        try
        {
            if (await store.Verification.WaitAsync(ending.Token) is { } damage)
            {
                StoreMetrics.Failed(damage);
                Report(damage);
            }
        }
        catch (OperationCanceledException)
        {
            // the server, or the store, is closed before it is known
        }
    }

    async Task WaitForAnswerAsync()
    {
        while (!ending.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Pause, time, ending.Token);
                await store.CurrentRevisionAsync(ending.Token);
                failures.ReportRecovery();
                return;
            }
            catch (StoreException failure)
            {
                failures.Report(failure);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                return; // the server ends
            }
            catch (Exception exception)
            {
                logger.FieldFailed(exception);
                return;
            }
        }
    }
}
