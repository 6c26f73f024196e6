using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Storage;
using Xunit;

namespace GovernanceGraph.Embedded.Tests;

public sealed class OlderSnapshotsTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly List<long> made = [];
    int making;
    int mostAtATime;

    [Fact]
    public async Task WhoAsksForTheSameRevisionSharesOneSnapshot()
    {
        using var snapshots = new OlderSnapshots(Make);
        var all = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => snapshots.GetAsync(7, CancellationToken.None))
        );
        Assert.All(all, snapshot => Assert.Same(all[0], snapshot));
        Assert.Equal([7], made);
    }

    [Fact]
    public async Task SnapshotsAreMadeOneAtATime()
    {
        using var snapshots = new OlderSnapshots(Make);
        await Task.WhenAll(
            Enumerable.Range(1, 8).Select(revision => snapshots.GetAsync(revision, CancellationToken.None))
        );
        Assert.Equal(8, made.Count);
        Assert.Equal(1, mostAtATime);
    }

    [Fact]
    public async Task TheThreeAskedForLastAreKept()
    {
        using var snapshots = new OlderSnapshots(Make);
        foreach (var revision in (long[])[1, 2, 3, 1, 4, 1, 3, 4, 2])
        {
            await snapshots.GetAsync(revision, CancellationToken.None);
        }

        Assert.Equal([1, 2, 3, 4, 2], made);
    }

    [Fact]
    public async Task ASnapshotThatNobodyWaitsForAnyMoreIsNotMade()
    {
        var isMaking = new TaskCompletionSource();
        var isEnded = new TaskCompletionSource();
        using var snapshots = new OlderSnapshots(
            (_, cancellationToken) =>
            {
                isMaking.SetResult();
                cancellationToken.WaitHandle.WaitOne(Patience);
                isEnded.SetResult();
                cancellationToken.ThrowIfCancellationRequested();
                return Empty();
            }
        );
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var waiting = (snapshots.GetAsync(1, first.Token), snapshots.GetAsync(1, second.Token));
        await isMaking.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.Item1);
        Assert.False(isEnded.Task.IsCompleted); // the second still waits
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.Item2);
        await isEnded.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task ASnapshotThatFailedIsMadeAnew()
    {
        var fails = true;
        using var snapshots = new OlderSnapshots(
            (_, _) => fails ? throw new StoreException(StoreErrorCode.Unavailable, "Away.") : Empty()
        );
        await Assert.ThrowsAsync<StoreException>(() => snapshots.GetAsync(1, CancellationToken.None));
        fails = false;
        Assert.NotNull(await snapshots.GetAsync(1, CancellationToken.None));
    }

    ServedSnapshot Make(long revision, CancellationToken cancellationToken)
    {
        mostAtATime = Math.Max(mostAtATime, Interlocked.Increment(ref making));
        Thread.Sleep(20);
        Interlocked.Decrement(ref making);
        lock (made)
        {
            made.Add(revision);
        }

        return Empty();
    }

    static ServedSnapshot Empty() => new(new(SnapshotBuilder.Build(new FactRows(), CancellationToken.None), []));
}
