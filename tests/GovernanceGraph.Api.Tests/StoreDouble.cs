using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Tests;

/// <summary>A store that notes what it is asked and answers what the test says.</summary>
sealed class StoreDouble(Action<GraphQuery, IRecordSink>? answer = null) : IGraphStore
{
    /// <summary>One entry for each call: the questions that came together.</summary>
    public List<IReadOnlyList<GraphQuery>> Asked { get; } = [];

    public GraphStatistics Statistics => GraphStatistics.Estimate;

    public ValueTask<Revision?> CurrentRevisionAsync(CancellationToken cancellationToken) => new((Revision?)null);

    public IAsyncEnumerable<RevisionChange> RevisionsAsync(long after, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask<IGraphReading> ReadAsync(IReadOnlyList<GraphQuery> queries, WorkMeter work)
    {
        Asked.Add(queries);
        return new(new Reading(queries, answer ?? ((_, sink) => sink.Null())));
    }

    public ValueTask<LoadOutcome> ApplyAsync(
        GraphChangeSet changes,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public ValueTask<IReadOnlyCollection<Facts.Fact>> ReadFactsAsync(
        long? revision,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<CheckProblem>> CheckAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public ValueTask DisposeAsync() => default;

    sealed class Reading(IReadOnlyList<GraphQuery> queries, Action<GraphQuery, IRecordSink> answer) : IGraphReading
    {
        public void Push(int query, IRecordSink sink) => answer(queries[query], sink);
    }
}
