using System.Runtime.CompilerServices;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Revisions;

/// <summary>
/// Tells listeners of each new revision, also of those that others write into the database. One asks for all: while
/// somebody listens the database is asked again and again for the number of its revision, and listeners read what is
/// new.
/// </summary>
sealed class RevisionFeed(Neo4jConnection connection) : IDisposable
{
    /// <summary>How many revisions are read at a time.</summary>
    const int PageSize = 50;

    static readonly TimeSpan AskEvery = TimeSpan.FromMilliseconds(500);

    readonly Lock access = new();
    readonly CancellationTokenSource closing = new();
    TaskCompletionSource next = New();
    long newest;
    int listeners;
    bool isAsking;

    /// <summary>Each revision after one; ends when the feed is closed. While the database is away it waits.</summary>
    public async IAsyncEnumerable<RevisionChange> FollowAsync(
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, closing.Token);
        Enter();
        try
        {
            while (true)
            {
                var announced = Next(); // taken before looking, so that a revision made meanwhile is announced to it
                if (await ReadAsync(after, ending.Token) is not { } changes)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield break;
                }

                foreach (var change in changes)
                {
                    yield return change;
                    after = change.Revision.Number;
                }

                if (changes.Count == 0 && !await WaitAsync(announced, ending.Token))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    yield break;
                }
            }
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>There is a new revision.</summary>
    public void Announce(long revision)
    {
        TaskCompletionSource announced;
        lock (access)
        {
            if (revision <= newest)
            {
                return;
            }

            newest = revision;
            (announced, next) = (next, New());
        }

        announced.SetResult();
    }

    /// <summary>There will be no more.</summary>
    public void Dispose() => closing.Cancel(); // the source has no timer, and listeners may still look at it

    Task Next()
    {
        lock (access)
        {
            return next.Task;
        }
    }

    void Enter()
    {
        lock (access)
        {
            listeners++;
            if (!isAsking)
            {
                isAsking = true;
                _ = Task.Run(AskAsync, CancellationToken.None);
            }
        }
    }

    void Leave()
    {
        lock (access)
        {
            listeners--;
        }
    }

    // Null when the listener is to end. A failure is not told: the database may come back, and then nothing is left
    // out.
    async Task<IReadOnlyList<RevisionChange>?> ReadAsync(long after, CancellationToken ending)
    {
        while (true)
        {
            try
            {
                return await RevisionNodes.ChangesAsync(connection, after, PageSize, ending);
            }
            // Which does not pass by itself.
            catch (StoreException failure) when (failure.Code != StoreErrorCode.Corrupt)
            {
                if (!await WaitAsync(Task.Delay(AskEvery, CancellationToken.None), ending))
                {
                    return null;
                }
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                return null;
            }
        }
    }

    static async Task<bool> WaitAsync(Task task, CancellationToken ending)
    {
        try
        {
            await task.WaitAsync(ending);
            return true;
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            return false;
        }
    }

    async Task AskAsync()
    {
        while (await WaitAsync(Task.Delay(AskEvery, CancellationToken.None), closing.Token))
        {
            lock (access)
            {
                if (listeners == 0)
                {
                    isAsking = false;
                    return;
                }
            }

            try
            {
                Announce(await RevisionNodes.CurrentNumberAsync(connection, closing.Token));
            }
            catch (StoreException)
            {
                // Asked again in a moment.
            }
            catch (OperationCanceledException) when (closing.IsCancellationRequested)
            {
                return;
            }
        }
    }

    // A load must not run the listeners' code.
    static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
