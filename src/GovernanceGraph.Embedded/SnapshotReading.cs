using GovernanceGraph.Embedded.Evaluation;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Embedded;

/// <summary>Answers from one snapshot.</summary>
sealed class SnapshotReading(IReadOnlyList<GraphQuery> queries, ServedSnapshot snapshot, WorkMeter work) : IGraphReading
{
    public void Push(int query, IRecordSink sink) => Push(queries[query], snapshot, sink, work);

    public static void Push(GraphQuery query, ServedSnapshot snapshot, IRecordSink sink, WorkMeter work)
    {
        const int dataset = 0;
        var evaluation = EvaluationState.Rent(work);
        try
        {
            snapshot.Plans.Get(query, evaluation).Push(dataset, sink, evaluation);
        }
        finally
        {
            evaluation.Return();
        }
    }
}

/// <summary>Answers from several revisions.</summary>
sealed class SnapshotsReading(IReadOnlyList<GraphQuery> queries, ServedSnapshot[] snapshots, WorkMeter work)
    : IGraphReading
{
    public void Push(int query, IRecordSink sink) => SnapshotReading.Push(queries[query], snapshots[query], sink, work);
}
