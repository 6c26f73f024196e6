using System.Runtime.CompilerServices;
using GovernanceGraph.Embedded.Rows;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Embedded;

/// <summary>
/// Tells listeners of each new revision. What it changed is read once, when the first listener asks: a load that nobody
/// waits for costs nothing more.
/// </summary>
sealed class RevisionFeed(SqliteDatabase database)
{
    /// <summary>How many revisions' changes are kept for listeners that come later.</summary>
    const int Limit = 16;

    readonly Lock access = new();
    readonly List<(long Revision, Task<RevisionChange> Change)> kept = []; // oldest asked for first
    TaskCompletionSource<bool> next = New();

    /// <summary>Each revision after one; ends when the feed is closed.</summary>
    /// <param name="after">The number before the first.</param>
    /// <param name="revisions">All revisions that there are now, oldest first.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async IAsyncEnumerable<RevisionChange> FollowAsync(
        long after,
        Func<Revision[]> revisions,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var goesOn = true;
        while (goesOn)
        {
            var announced = Next(); // taken before looking, so that a revision made meanwhile is announced to it
            var known = revisions();
            for (; after < known.Length; after++)
            {
                yield return await ReadAsync(known[after]).WaitAsync(cancellationToken);
            }

            goesOn = await announced.WaitAsync(cancellationToken);
        }
    }

    /// <summary>There is a new revision.</summary>
    public void Announce() => Swap(New()).SetResult(true);

    /// <summary>There will be no more.</summary>
    public void Close()
    {
        var closed = New();
        closed.SetResult(false);
        Swap(closed).TrySetResult(false);
    }

    Task<bool> Next()
    {
        lock (access)
        {
            return next.Task;
        }
    }

    TaskCompletionSource<bool> Swap(TaskCompletionSource<bool> following)
    {
        lock (access)
        {
            var before = next;
            next = following;
            return before;
        }
    }

    Task<RevisionChange> ReadAsync(Revision revision)
    {
        lock (access)
        {
            var position = kept.FindIndex(entry => entry.Revision == revision.Number);
            if (position >= 0 && !kept[position].Change.IsFaulted)
            {
                return kept[position].Change;
            }

            if (position >= 0 || kept.Count == Limit)
            {
                kept.RemoveAt(Math.Max(position, 0));
            }

            var change = Task.Run(() =>
                SqliteDatabase.Guard(() =>
                {
                    using var reader = database.OpenReader();
                    return ChangeReader.Read(reader.Connection, revision);
                })
            );
            kept.Add((revision.Number, change));
            return change;
        }
    }

    // A load must not run the listeners' code.
    static TaskCompletionSource<bool> New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
