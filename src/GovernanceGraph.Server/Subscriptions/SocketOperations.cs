namespace GovernanceGraph.Server.Subscriptions;

/// <summary>The operations under way on one WebSocket, by the client's ids.</summary>
sealed class SocketOperations(int limit, CancellationToken connectionEnded)
{
    readonly Lock access = new();
    readonly Dictionary<string, SocketOperation> running = new(StringComparer.Ordinal);
    readonly HashSet<Task> tasks = [];

    /// <summary>How many were begun.</summary>
    internal long Begun { get; private set; }

    /// <summary>Begins an operation where it may begin.</summary>
    internal Beginning Begin(string id, Func<SocketOperation, Task> run)
    {
        SocketOperation operation;
        lock (access)
        {
            if (running.ContainsKey(id) || running.Count >= limit)
            {
                return running.ContainsKey(id) ? Beginning.Exists : Beginning.Full;
            }

            operation = new(id, CancellationTokenSource.CreateLinkedTokenSource(connectionEnded));
            running.Add(id, operation);
            Begun++;
        }

        // Not on the thread that reads: it must see the client's "complete" and "ping" meanwhile.
        var task = Task.Run(() => run(operation), CancellationToken.None);
        Keep(task);
        return Beginning.Begun;
    }

    /// <summary>Whether the operation is under way still: neither side has ended it.</summary>
    internal bool IsRunning(SocketOperation operation)
    {
        lock (access)
        {
            return running.GetValueOrDefault(operation.Id) == operation;
        }
    }

    /// <summary>Ends an operation from this side; false where the client ended it before.</summary>
    internal bool TryEnd(SocketOperation operation)
    {
        lock (access)
        {
            return running.GetValueOrDefault(operation.Id) == operation && running.Remove(operation.Id);
        }
    }

    /// <summary>Ends an operation for the client; false where it is not under way: it has ended by itself.</summary>
    internal bool Stop(string id)
    {
        lock (access)
        {
            if (!running.Remove(id, out var operation))
            {
                return false;
            }

            operation.Ended.Cancel(); // under the lock: the operation disposes of it after its own TryEnd
            return true;
        }
    }

    /// <summary>Waits for all of them, after the connection ended.</summary>
    internal Task WhenAllAsync()
    {
        lock (access)
        {
            return Task.WhenAll(tasks);
        }
    }

    void Keep(Task task)
    {
        lock (access)
        {
            tasks.Add(task);
        }

        _ = task.ContinueWith(
            done =>
            {
                lock (access)
                {
                    tasks.Remove(done);
                }
            },
            TaskScheduler.Default
        );
    }
}

/// <summary>What became of a "subscribe".</summary>
enum Beginning
{
    /// <summary>The operation is under way.</summary>
    Begun,

    /// <summary>One of that id is under way already.</summary>
    Exists,

    /// <summary>As many as there may be are under way.</summary>
    Full,
}

/// <summary>One operation.</summary>
/// <param name="Id">The client's id.</param>
/// <param name="Ended">Cancelled when the client ends it or the connection ends.</param>
sealed record SocketOperation(string Id, CancellationTokenSource Ended);
