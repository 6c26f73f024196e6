using System.Text;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>An output bound to a snapshot: puts out one value of a record, without its name.</summary>
abstract class BoundOutput(OutputName name)
{
    public OutputName Name { get; } = name;

    public abstract void Push(int record, IRecordSink sink, EvaluationState evaluation);
}

/// <summary>A fixed text.</summary>
sealed class BoundConstant(ConstantOutput output) : BoundOutput(output.Name)
{
    readonly byte[] utf8 = Encoding.UTF8.GetBytes(output.Text);
    readonly bool isSafe = JsonSafeText.IsSafe(Encoding.UTF8.GetBytes(output.Text));

    public override void Push(int record, IRecordSink sink, EvaluationState evaluation) => sink.Text(utf8, isSafe);
}

/// <summary>The name of an entity's kind.</summary>
sealed class BoundKindName(OutputName name, byte[] kinds) : BoundOutput(name)
{
    static readonly byte[][] Names = [.. GovernanceModel.Kinds.Select(kind => Encoding.UTF8.GetBytes(kind.Name))];

    public override void Push(int record, IRecordSink sink, EvaluationState evaluation) =>
        sink.Text(Names[kinds[record]], isPlain: true);
}

/// <summary>The value of a field.</summary>
sealed class BoundField(OutputName name, Column column) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, EvaluationState evaluation) => column.Push(record, sink);
}

/// <summary>The id of a record with what is said with it.</summary>
sealed class BoundId(OutputName name, RecordTable table, IdScope? scope) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, EvaluationState evaluation) =>
        table.PushId(record, sink, scope);
}

/// <summary>Whether a relation holds and held on a day.</summary>
sealed class BoundHeldOn(OutputName name, RelationTable relations, DateOnly day) : BoundOutput(name)
{
    readonly int packedDay = new PartialDate(day).Packed;

    public override void Push(int record, IRecordSink sink, EvaluationState evaluation) =>
        sink.Boolean(
            relations.Standing[record] == (byte)Resolution.Standing.Holds && relations.HeldOn(record, packedDay)
        );
}

/// <summary>The record that a link leads to, or null.</summary>
sealed class BoundRecord(OutputName name, OneLink link, BoundSelection selection) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, EvaluationState evaluation)
    {
        var target = link.Target(record);
        if (target < 0)
        {
            sink.Null();
        }
        else
        {
            selection.Push(target, sink, evaluation);
        }
    }
}

/// <summary>The records that a link to a list leads to, in the list's own order.</summary>
sealed class BoundList(OutputName name, ManyLink link, Condition? condition, BoundSelection selection)
    : BoundOutput(name)
{
    readonly int weight = condition?.Weight ?? 0; // a record that is put out is counted by its selection

    public override void Push(int record, IRecordSink sink, EvaluationState evaluation)
    {
        var run = link.Targets(record);
        sink.BeginList();
        for (var i = 0; i < run.Length; i++)
        {
            evaluation.Visit(weight);
            var item = run[i];
            if (condition is null || condition.Holds(item, evaluation))
            {
                selection.Push(item, sink, evaluation);
            }
        }

        sink.EndList();
    }
}

/// <summary>Records known by their ids, whichever record they are asked of; -1 stands for none.</summary>
sealed class BoundLookup(OutputName name, int target, BoundSelection selection) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, EvaluationState evaluation)
    {
        if (target < 0)
        {
            sink.Null();
        }
        else
        {
            selection.Push(target, sink, evaluation);
        }
    }
}

/// <summary>A list of records known by their ids.</summary>
sealed class BoundLookupList(OutputName name, int[] targets, BoundSelection selection) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, EvaluationState evaluation)
    {
        sink.BeginList();
        foreach (var target in targets)
        {
            if (target < 0)
            {
                sink.Null();
            }
            else
            {
                selection.Push(target, sink, evaluation);
            }
        }

        sink.EndList();
    }
}

/// <summary>The record of an edge. Where the edge follows no relation, both have the same number.</summary>
sealed class BoundNode(OutputName name, int[]? nodes, BoundSelection selection) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, EvaluationState evaluation) =>
        selection.Push(nodes is null ? record : nodes[record], sink, evaluation);
}

/// <summary>The cursor of an edge.</summary>
sealed class BoundCursorOutput(OutputName name, CursorWriter cursors) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, EvaluationState evaluation) =>
        cursors.Push(record, sink, evaluation);
}

/// <summary>The outputs of a record: of an entity, those of its kind.</summary>
sealed class BoundSelection
{
    readonly BoundOutput[] uniform;
    readonly BoundOutput[][]? byKind;
    readonly byte[]? kinds;
    readonly int weight; // what a record counts as: the most of any kind

    public BoundSelection(BoundOutput[] outputs, int bytes)
    {
        uniform = outputs;
        weight = Weight(bytes);
    }

    public BoundSelection(BoundOutput[][] byKind, byte[] kinds, int bytes)
    {
        uniform = [];
        this.byKind = byKind;
        this.kinds = kinds;
        weight = Weight(bytes);
    }

    public void Push(int record, IRecordSink sink, EvaluationState evaluation)
    {
        var outputs = byKind is null ? uniform : byKind[kinds![record]];
        evaluation.Visit(weight);
        sink.BeginRecord();
        foreach (var output in outputs)
        {
            sink.Name(output.Name);
            output.Push(record, sink, evaluation);
        }

        sink.EndRecord();
    }

    static int Weight(int bytes) => 1 + (bytes / WorkMeter.BytesPerVisit);
}
