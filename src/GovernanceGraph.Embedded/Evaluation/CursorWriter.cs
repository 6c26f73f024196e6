using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>Writes the cursors of a connection.</summary>
/// <param name="order">Its order.</param>
/// <param name="origin">What its cursors remember of it.</param>
/// <param name="owners">The records that have such a connection; null: the whole data set has it.</param>
sealed class CursorWriter(BoundOrder order, CursorOrigin? origin, RecordTable? owners)
{
    /// <summary>What cursors remember of the record that the connection belongs to.</summary>
    public uint OwnerOf(int record) => owners is null ? 0 : CursorOrigin.OwnerOf(owners.IdOf(record));

    /// <summary>Puts out the cursor of a record of the connection that is being put out.</summary>
    public void Push(int record, IRecordSink sink, EvaluationState evaluation) =>
        sink.Text(Cursor.Encode(order.CursorOf(record, evaluation), origin, OwnerOf(evaluation.Owner)));
}
