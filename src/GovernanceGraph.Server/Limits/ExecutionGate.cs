using GovernanceGraph.Server.Telemetry;

namespace GovernanceGraph.Server.Limits;

/// <summary>
/// Lets so many operations be executed at the same time and so many wait for it; whoever comes beyond these is sent
/// away at once, for an answer that nobody waits for any more helps nobody.
/// </summary>
/// <param name="name">The gate's name, for metrics.</param>
/// <param name="maxExecutions">Operations that may be inside at the same time.</param>
/// <param name="maxWaiting">Operations that may wait.</param>
sealed class ExecutionGate(string name, int maxExecutions, int maxWaiting) : IDisposable
{
    readonly SemaphoreSlim slots = new(maxExecutions, maxExecutions);
    readonly GateMetrics metrics = new(name);
    int waiting;

    /// <summary>
    /// Enters, at once or after waiting; false where too many wait already. Who entered leaves by <see cref="Leave"/>.
    /// </summary>
    /// <exception cref="OperationCanceledException">The token was cancelled while waiting.</exception>
    internal ValueTask<bool> EnterAsync(CancellationToken cancellationToken)
    {
        if (!slots.Wait(0, CancellationToken.None))
        {
            return WaitAsync(cancellationToken);
        }

        metrics.EnteredAtOnce();
        return new(true);
    }

    internal void Leave()
    {
        metrics.Left();
        slots.Release();
    }

    public void Dispose() => slots.Dispose();

    async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref waiting) > maxWaiting)
            {
                metrics.Refused();
                return false;
            }

            metrics.BeginsToWait();
            await WaitForPlaceAsync(cancellationToken);
            metrics.EnteredAfterWaiting();
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    async Task WaitForPlaceAsync(CancellationToken cancellationToken)
    {
        var begun = Stage.Waiting.Begin();
        try
        {
            await slots.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            metrics.GaveUp();
            throw;
        }
        finally
        {
            Stage.Waiting.End(begun);
        }
    }
}
