using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Stores;

/// <summary>
/// Asks the store for its revision on behalf of pages, which do not wait long: a store that hangs is told as one that
/// is away. Why it failed is for the log: the store's own sentence may hold addresses and names that are nobody else's
/// business.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="report">Reports a failure to the log.</param>
sealed class RevisionProbe(IGraphStore store, Action<StoreException> report)
{
    static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    /// <summary>What anybody may know of a failure, in one sentence.</summary>
    internal static string Sentence(StoreException failure) =>
        failure.Code switch
        {
            StoreErrorCode.Unavailable or StoreErrorCode.InUse or StoreErrorCode.Timeout =>
                "The store cannot be reached; the operator will find the reason in the log.",
            _ => "The store cannot be read; the operator will find the reason in the log.",
        };

    /// <summary>Whether what is stored was found damaged. The log knows what.</summary>
    internal bool IsDamaged => store.Verification is { IsCompletedSuccessfully: true, Result: not null };

    /// <summary>The current revision; null where the store is empty.</summary>
    /// <exception cref="StoreException">The store does not answer; the log knows why.</exception>
    internal async Task<Revision?> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await AskInTimeAsync(cancellationToken);
        }
        catch (StoreException failure)
        {
            report(failure);
            throw;
        }
    }

    async Task<Revision?> AskInTimeAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(Timeout);
        try
        {
            return await store.CurrentRevisionAsync(ending.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StoreException(
                StoreErrorCode.Timeout,
                $"The store did not answer within {Timeout.TotalSeconds} s.",
                exception
            );
        }
    }
}
