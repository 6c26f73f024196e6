using GovernanceGraph.Facts;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Tests;

/// <summary>A store whose reading a test decides: to fail or to take too long.</summary>
sealed class StandInStore(Func<CancellationToken, Task<IGraphReading>> read) : IGraphStore
{
    internal StoreException? RevisionFailure { get; init; }

    internal IAsyncEnumerable<RevisionChange> Revisions { get; init; } = AsyncEnumerable.Empty<RevisionChange>();

    public Task<StoreException?> Verification { get; init; } = Task.FromResult<StoreException?>(null);

    public GraphStatistics Statistics => GraphStatistics.Estimate;

    public ValueTask<Revision?> CurrentRevisionAsync(CancellationToken cancellationToken) =>
        RevisionFailure is null ? new((Revision?)null) : throw RevisionFailure;

    public IAsyncEnumerable<RevisionChange> RevisionsAsync(long after, CancellationToken cancellationToken) =>
        Revisions;

    public async ValueTask<IGraphReading> ReadAsync(IReadOnlyList<GraphQuery> queries, WorkMeter work) =>
        await read(work.CancellationToken);

    internal Func<CancellationToken, Task<LoadOutcome>> Apply { get; init; } =
        _ => throw new NotSupportedException("Nothing is written to a stand-in.");

    public async ValueTask<LoadOutcome> ApplyAsync(
        GraphChangeSet changes,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken
    ) => await Apply(cancellationToken);

    public ValueTask<IReadOnlyCollection<Fact>> ReadFactsAsync(long? revision, CancellationToken cancellationToken) =>
        new(Array.Empty<Fact>());

    public ValueTask<IReadOnlyList<CheckProblem>> CheckAsync(CancellationToken cancellationToken) =>
        new(Array.Empty<CheckProblem>());

    public ValueTask DisposeAsync() => default;
}
