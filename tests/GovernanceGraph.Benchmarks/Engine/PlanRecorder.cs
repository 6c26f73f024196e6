using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Benchmarks.Engine;

/// <summary>Passes everything on to a store and keeps the last plan that was read.</summary>
sealed class PlanRecorder(IGraphStore store) : IGraphStore
{
    internal GraphQuery? Last { get; private set; }

    public GraphStatistics Statistics => store.Statistics;

    public ValueTask<Revision?> CurrentRevisionAsync(CancellationToken cancellationToken) =>
        store.CurrentRevisionAsync(cancellationToken);

    public IAsyncEnumerable<RevisionChange> RevisionsAsync(long after, CancellationToken cancellationToken) =>
        store.RevisionsAsync(after, cancellationToken);

    public ValueTask<IGraphReading> ReadAsync(IReadOnlyList<GraphQuery> queries, WorkMeter work)
    {
        Last = queries[^1];
        return store.ReadAsync(queries, work);
    }

    public ValueTask<LoadOutcome> ApplyAsync(
        GraphChangeSet changes,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken
    ) => store.ApplyAsync(changes, progress, cancellationToken);

    public ValueTask<IReadOnlyCollection<Facts.Fact>> ReadFactsAsync(
        long? revision,
        CancellationToken cancellationToken
    ) => store.ReadFactsAsync(revision, cancellationToken);

    public ValueTask<IReadOnlyList<CheckProblem>> CheckAsync(CancellationToken cancellationToken) =>
        store.CheckAsync(cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask; // the store is its owner's
}
