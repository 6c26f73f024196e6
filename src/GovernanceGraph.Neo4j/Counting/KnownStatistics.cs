using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Counting;

/// <summary>
/// The statistics of the newest revision that was counted. Each revision is counted once, in the background, as soon as
/// an answer shows that there is one; one count runs at a time. One that fails leaves what is known, and is tried again
/// with an answer that comes a moment later.
/// </summary>
sealed class KnownStatistics(Neo4jConnection connection, TimeProvider time) : IDisposable
{
    static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    readonly Lock access = new();
    readonly CancellationTokenSource closing = new();
    GraphStatistics newest = GraphStatistics.Estimate;
    long counted;
    long? failed;
    bool isCounting;

    /// <summary>What is known now.</summary>
    public GraphStatistics Newest => Volatile.Read(ref newest);

    /// <summary>An answer was of this revision, or one is to be read.</summary>
    public void Saw(long revision)
    {
        if (revision <= Volatile.Read(ref counted))
        {
            return;
        }

        lock (access)
        {
            if (
                isCounting
                || closing.IsCancellationRequested
                || (failed is { } at && time.GetElapsedTime(at) < PauseAfterFailure)
            )
            {
                return;
            }

            isCounting = true;
        }

        _ = Task.Run(CountAsync, CancellationToken.None);
    }

    /// <summary>Counts no more.</summary>
    public void Dispose() => closing.Cancel(); // the source has no timer, and the task may still look at it

    async Task CountAsync()
    {
        var isCounted = false;
        try
        {
            using var answer = await connection.RunAsync(
                [StatisticsStatement.Statement],
                AccessMode.Read,
                closing.Token
            );
            if (StatisticsStatement.Read(answer) is (var revision, var statistics))
            {
                Volatile.Write(ref newest, statistics);
                Volatile.Write(ref counted, revision);
            }

            isCounted = true;
        }
        catch (Exception exception) when (exception is StoreException or OperationCanceledException)
        {
            // Prices go on by what is known; questions tell what is wrong with the database.
        }
        finally
        {
            lock (access)
            {
                isCounting = false;
                failed = isCounted ? null : time.GetTimestamp();
            }
        }
    }
}
