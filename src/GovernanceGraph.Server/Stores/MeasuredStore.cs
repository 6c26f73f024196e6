using System.Diagnostics;
using System.Runtime.CompilerServices;
using GovernanceGraph.Facts;
using GovernanceGraph.Queries;
using GovernanceGraph.Server.Telemetry;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Stores;

/// <summary>
/// A store whose answers, failures and loads are measured. It stands before the store only where somebody wants to
/// know, so that nothing is paid for it otherwise.
/// </summary>
sealed class MeasuredStore(IGraphStore store) : IGraphStore
{
    public GraphStatistics Statistics => store.Statistics;

    public Task<StoreException?> Verification => store.Verification;

    public ValueTask<Revision?> CurrentRevisionAsync(CancellationToken cancellationToken) =>
        MeasureAsync("revision", () => store.CurrentRevisionAsync(cancellationToken));

    public async ValueTask<IGraphReading> ReadAsync(IReadOnlyList<GraphQuery> queries, WorkMeter work) =>
        new MeasuredReading(await MeasureAsync("read", () => store.ReadAsync(queries, work)));

    public ValueTask<IReadOnlyCollection<Fact>> ReadFactsAsync(long? revision, CancellationToken cancellationToken) =>
        MeasureAsync("facts", () => store.ReadFactsAsync(revision, cancellationToken));

    public ValueTask<IReadOnlyList<CheckProblem>> CheckAsync(CancellationToken cancellationToken) =>
        MeasureAsync("check", () => store.CheckAsync(cancellationToken));

    public async IAsyncEnumerable<RevisionChange> RevisionsAsync(
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var revisions = store
            .RevisionsAsync(after, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(revisions))
        {
            yield return revisions.Current;
        }
    }

    public async ValueTask<LoadOutcome> ApplyAsync(
        GraphChangeSet changes,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            var outcome = await store.ApplyAsync(changes, progress, cancellationToken);
            StoreMetrics.Loaded(outcome, begun);
            return outcome;
        }
        catch (Exception failure)
        {
            StoreMetrics.NotLoaded(failure, begun);
            Count(failure);
            throw;
        }
    }

    /// <summary>Nothing: the store belongs to whoever opened it.</summary>
    public ValueTask DisposeAsync() => default;

    static async ValueTask<T> MeasureAsync<T>(string operation, Func<ValueTask<T>> ask)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            var answer = await ask();
            StoreMetrics.Asked(operation, begun, failure: null);
            return answer;
        }
        catch (Exception failure)
        {
            StoreMetrics.Asked(operation, begun, failure);
            Count(failure);
            throw;
        }
    }

    static async ValueTask<bool> NextAsync(IAsyncEnumerator<RevisionChange> revisions)
    {
        try
        {
            return await revisions.MoveNextAsync();
        }
        catch (StoreException failure)
        {
            StoreMetrics.Failed(failure);
            throw;
        }
    }

    static void Count(Exception failure)
    {
        if (failure is StoreException known)
        {
            StoreMetrics.Failed(known);
        }
    }

    /// <summary>What a store has read; the embedded one looks at records only when they are pushed.</summary>
    sealed class MeasuredReading(IGraphReading reading) : IGraphReading
    {
        public void Push(int query, IRecordSink sink)
        {
            try
            {
                reading.Push(query, sink);
            }
            catch (StoreException failure)
            {
                StoreMetrics.Failed(failure);
                throw;
            }
        }
    }
}
