namespace GovernanceGraph.Server.Limits;

/// <summary>
/// Lets so many operations be executed at the same time and so many wait for it; whoever comes beyond these is sent away at
/// once, for an answer that nobody waits for any more helps nobody.
/// </summary>
sealed class ExecutionGate(int maxExecutions, int maxWaiting) : IDisposable
{
    readonly SemaphoreSlim places = new(maxExecutions, maxExecutions);
    int waiting;

    /// <summary>Enters, at once or after waiting; false where too many wait already. Who entered leaves by <see cref="Leave"/>.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled while waiting.</exception>
    internal ValueTask<bool> EnterAsync(CancellationToken cancellationToken) =>
        places.Wait(0, CancellationToken.None) ? new(true) : WaitAsync(cancellationToken);

    internal void Leave() => places.Release();

    public void Dispose() => places.Dispose();

    async ValueTask<bool> WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (Interlocked.Increment(ref waiting) > maxWaiting)
            {
                return false;
            }

            await places.WaitAsync(cancellationToken);
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }
}
