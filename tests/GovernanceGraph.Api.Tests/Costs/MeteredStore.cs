using GovernanceGraph.Facts;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Tests.Costs;

/// <summary>Passes everything on to a store and keeps the meter of the last operation.</summary>
sealed class MeteredStore(IGraphStore store) : IGraphStore
{
    WorkMeter? last;

    /// <summary>Records that the last operation visited.</summary>
    public long Visited => last?.Visited ?? 0;

    public GraphStatistics Statistics => store.Statistics;

    public ValueTask<IGraphReading> ReadAsync(IReadOnlyList<GraphQuery> queries, WorkMeter work)
    {
        last = work;
        return store.ReadAsync(queries, work);
    }

    public ValueTask<Revision?> CurrentRevisionAsync(CancellationToken cancellationToken) =>
        store.CurrentRevisionAsync(cancellationToken);

    public IAsyncEnumerable<RevisionChange> RevisionsAsync(long after, CancellationToken cancellationToken) =>
        store.RevisionsAsync(after, cancellationToken);

    public ValueTask<LoadOutcome> ApplyAsync(
        GraphChangeSet changes,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken
    ) => store.ApplyAsync(changes, progress, cancellationToken);

    public ValueTask<IReadOnlyCollection<Fact>> ReadFactsAsync(long? revision, CancellationToken cancellationToken) =>
        store.ReadFactsAsync(revision, cancellationToken);

    public ValueTask<IReadOnlyList<CheckProblem>> CheckAsync(CancellationToken cancellationToken) =>
        store.CheckAsync(cancellationToken);

    public ValueTask DisposeAsync() => default;
}
