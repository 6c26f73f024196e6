using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Http;

/// <summary>Asks the store for its revision on behalf of pages, which do not wait long: a store that hangs is told as one that is away.</summary>
sealed class StoreState(IGraphStore store)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <exception cref="StoreException">The store does not answer.</exception>
    internal async Task<Revision?> AskAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(Patience);
        try
        {
            return await store.CurrentRevisionAsync(ending.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StoreException(StoreErrorCode.Timeout, $"The store did not answer within {Patience.TotalSeconds} s.", exception);
        }
    }
}
