using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Stores;

/// <summary>
/// A store that is being opened while other parts of the server are made ready. It belongs to this: whoever disposes of
/// it closes the store, also one that nobody has waited for.
/// </summary>
sealed class StoreOpening : IAsyncDisposable
{
    readonly Task<IGraphStore> opening;

    StoreOpening(Task<IGraphStore> opening) => this.opening = opening;

    /// <summary>Begins to open a store, on another thread: much of that is reading and computing.</summary>
    internal static StoreOpening Begin(Func<ValueTask<IGraphStore>> open) => new(Task.Run(() => open().AsTask()));

    /// <summary>The store, or why it could not be opened.</summary>
    internal Task<IGraphStore> Store => opening;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // One that failed has nothing to close. Why it failed is told to whoever waits for the store.
        await ((Task)opening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (opening.IsCompletedSuccessfully)
        {
            await (await opening).DisposeAsync();
        }
    }
}
