namespace GovernanceGraph.Embedded;

/// <summary>
/// Snapshots of older revisions that were asked for lately. Each is made once, whoever waits for it, one at a time, and
/// no longer than somebody waits for it.
/// </summary>
/// <param name="make">Makes the snapshot of a revision.</param>
sealed class OlderSnapshots(Func<long, CancellationToken, ServedSnapshot> make) : IDisposable
{
    /// <summary>How many are kept. One takes as much memory as the current snapshot.</summary>
    public const int MaxKept = 3;

    readonly Lock access = new();
    readonly SemaphoreSlim making = new(1, 1);
    readonly List<SharedSnapshot> known = []; // made or being made; the one asked for last is the last

    /// <summary>The snapshot of a revision, kept or made.</summary>
    public async Task<ServedSnapshot> GetAsync(long revision, CancellationToken cancellationToken)
    {
        var shared = Join(revision);
        try
        {
            return await shared.Snapshot.WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(shared);
        }
    }

    public void Dispose() => making.Dispose();

    SharedSnapshot Join(long revision)
    {
        lock (access)
        {
            // A revision never changes, so a snapshot stays right; one that failed is made anew.
            var shared = known.Find(candidate => candidate.Revision == revision && !candidate.HasFailed);
            known.RemoveAll(candidate => candidate == shared || candidate.HasFailed);
            if (shared is null)
            {
                shared = new(revision);
                shared.Snapshot = Task.Run(() => MakeAsync(shared));
            }

            known.Add(shared);
            shared.Waiting++;
            Trim();
            return shared;
        }
    }

    void Leave(SharedSnapshot shared)
    {
        lock (access)
        {
            if (--shared.Waiting == 0 && !shared.Snapshot.IsCompleted)
            {
                known.Remove(shared);
                shared.Unwanted.Cancel();
            }

            Trim();
        }
    }

    void Trim()
    {
        while (
            known.Count > MaxKept
            && known.Find(shared => shared.Waiting == 0 && shared.Snapshot.IsCompleted) is { } oldest
        )
        {
            known.Remove(oldest);
        }
    }

    async Task<ServedSnapshot> MakeAsync(SharedSnapshot shared)
    {
        await making.WaitAsync(shared.Unwanted.Token);
        try
        {
            return make(shared.Revision, shared.Unwanted.Token);
        }
        finally
        {
            making.Release();
        }
    }

    sealed class SharedSnapshot(long revision)
    {
        public long Revision => revision;

        /// <summary>
        /// Cancelled when nobody waits for it any more. It holds no handle, so it need not be disposed of.
        /// </summary>
        public CancellationTokenSource Unwanted { get; } = new();

        public Task<ServedSnapshot> Snapshot { get; set; } = null!;

        public int Waiting { get; set; }

        public bool HasFailed => Snapshot is { IsCompleted: true, IsCompletedSuccessfully: false };
    }
}
