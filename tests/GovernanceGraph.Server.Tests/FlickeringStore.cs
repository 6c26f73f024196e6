using GovernanceGraph.Facts;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Tests;

/// <summary>A store of nothing but revisions, which fails while the test says so.</summary>
sealed class FlickeringStore : IGraphStore
{
    Revision? current;

    internal StoreException? Failure { get; set; }

    public GraphStatistics Statistics => GraphStatistics.Estimate;

    public Task<StoreException?> Verification { get; init; } = Task.FromResult<StoreException?>(null);

    public ValueTask<Revision?> CurrentRevisionAsync(CancellationToken cancellationToken) =>
        Failure is null ? new(current) : throw Failure;

    public IAsyncEnumerable<RevisionChange> RevisionsAsync(long after, CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<RevisionChange>();

    public ValueTask<IGraphReading> ReadAsync(IReadOnlyList<GraphQuery> queries, WorkMeter work) =>
        throw Failure ?? new StoreException(StoreErrorCode.Unavailable, "There is nothing to read.");

    public ValueTask<LoadOutcome> ApplyAsync(
        GraphChangeSet changes,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        current = Failure is null
            ? new(
                (current?.Number ?? 0) + 1,
                DateTimeOffset.UnixEpoch,
                changes.Author,
                changes.Reason,
                "",
                0,
                0,
                0,
                0,
                0,
                changes.Put.Count,
                0
            )
            : throw Failure;
        return new(new LoadOutcome(current, Changed: true));
    }

    public ValueTask<IReadOnlyCollection<Fact>> ReadFactsAsync(long? revision, CancellationToken cancellationToken) =>
        new(Array.Empty<Fact>());

    public ValueTask<IReadOnlyList<CheckProblem>> CheckAsync(CancellationToken cancellationToken) =>
        new(Array.Empty<CheckProblem>());

    public ValueTask DisposeAsync() => default;
}
