using GovernanceGraph.Embedded.Evaluation;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Embedded;

/// <summary>Answers from one snapshot.</summary>
sealed class SnapshotReading(IReadOnlyList<GraphQuery> queries, GraphSnapshot snapshot) : IGraphReading
{
    public void Push(int query, IRecordSink sink, CancellationToken cancellationToken) =>
        Push(queries[query], snapshot, sink, cancellationToken);

    public static void Push(GraphQuery query, GraphSnapshot snapshot, IRecordSink sink, CancellationToken cancellationToken)
    {
        const int dataset = 0;
        var scratch = Scratch.Rent(cancellationToken);
        snapshot.Plans.Get(query, snapshot).Push(dataset, sink, scratch);
        scratch.Return();
    }
}

/// <summary>Answers from several revisions.</summary>
sealed class SnapshotsReading(IReadOnlyList<GraphQuery> queries, GraphSnapshot[] snapshots) : IGraphReading
{
    public void Push(int query, IRecordSink sink, CancellationToken cancellationToken) =>
        SnapshotReading.Push(queries[query], snapshots[query], sink, cancellationToken);
}
