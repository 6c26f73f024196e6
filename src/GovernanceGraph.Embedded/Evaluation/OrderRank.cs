using System.Text;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Queries;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>One key of an order, bound to a snapshot: a number for each record.</summary>
abstract class OrderRank
{
    /// <summary>See <see cref="Column.Rank"/>. Who asks has counted a visit of the record.</summary>
    public abstract long Rank(int record, EvaluationState evaluation);

    /// <summary>See <see cref="Column.CursorValue"/>.</summary>
    public abstract object? CursorValue(int record, EvaluationState evaluation);

    /// <summary>See <see cref="Column.Seek"/>.</summary>
    public virtual long Seek(object value) => value is long number ? 2 * number : Column.Absent;
}

/// <summary>The value of a field.</summary>
sealed class FieldRank(Column column) : OrderRank
{
    public override long Rank(int record, EvaluationState evaluation) => column.Rank(record);

    public override object? CursorValue(int record, EvaluationState evaluation) =>
        column.CursorValue(record) is var value && value is string text && column is not IdColumn
            ? Cursor.ValueOf(text)
            : value;

    public override long Seek(object value) => column.Seek(value);
}

/// <summary>How many records a link leads to.</summary>
sealed class CountRank(TargetCounter counter) : OrderRank
{
    public override long Rank(int record, EvaluationState evaluation) =>
        counter.Count(record, int.MaxValue, evaluation);

    public override object? CursorValue(int record, EvaluationState evaluation) => Rank(record, evaluation);
}

/// <summary>How well names fit a search.</summary>
sealed class RelevanceRank(NameIndex names, string text) : OrderRank
{
    readonly byte[] searched = Encoding.UTF8.GetBytes(SearchKey.Of(text));

    public override long Rank(int record, EvaluationState evaluation) => names.Relevance(record, searched);

    public override object? CursorValue(int record, EvaluationState evaluation) => Rank(record, evaluation);
}

/// <summary>The key of the record that links to one lead to; absent where they lead to none.</summary>
sealed class ThroughRank(OneLink link, OrderRank rank) : OrderRank
{
    public override long Rank(int record, EvaluationState evaluation) =>
        link.Target(record) is >= 0 and var target ? rank.Rank(target, evaluation) : Column.Absent;

    public override object? CursorValue(int record, EvaluationState evaluation) =>
        link.Target(record) is >= 0 and var target ? rank.CursorValue(target, evaluation) : null;

    public override long Seek(object value) => rank.Seek(value);
}

/// <summary>The key of the entity at the other end of a relation.</summary>
sealed class NodeRank(int[] nodes, OrderRank rank) : OrderRank
{
    public override long Rank(int record, EvaluationState evaluation) => rank.Rank(nodes[record], evaluation);

    public override object? CursorValue(int record, EvaluationState evaluation) =>
        rank.CursorValue(nodes[record], evaluation);

    public override long Seek(object value) => rank.Seek(value);
}
