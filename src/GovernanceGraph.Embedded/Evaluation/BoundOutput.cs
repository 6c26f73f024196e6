using System.Text;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>An output bound to a snapshot: puts out one value of a record, without its name.</summary>
abstract class BoundOutput(OutputName name)
{
    public OutputName Name { get; } = name;

    public abstract void Push(int record, IRecordSink sink, Scratch scratch);
}

/// <summary>A fixed text.</summary>
sealed class BoundConstant(ConstantOutput output) : BoundOutput(output.Name)
{
    readonly byte[] utf8 = Encoding.UTF8.GetBytes(output.Text);
    readonly bool isPlain = Plain.IsPlain(Encoding.UTF8.GetBytes(output.Text));

    public override void Push(int record, IRecordSink sink, Scratch scratch) => sink.Text(utf8, isPlain);
}

/// <summary>The name of an entity's kind.</summary>
sealed class BoundKindName(OutputName name, byte[] kinds) : BoundOutput(name)
{
    static readonly byte[][] Names = [.. GovernanceModel.Kinds.Select(kind => Encoding.UTF8.GetBytes(kind.Name))];

    public override void Push(int record, IRecordSink sink, Scratch scratch) => sink.Text(Names[kinds[record]], isPlain: true);
}

/// <summary>The value of a field.</summary>
sealed class BoundField(OutputName name, Column column) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, Scratch scratch) => column.Push(record, sink);
}

/// <summary>The record that a link leads to, or null.</summary>
sealed class BoundRecord(OutputName name, OneLink link, BoundSelection selection) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, Scratch scratch)
    {
        var target = link.Target(record);
        if (target < 0)
        {
            sink.Null();
        }
        else
        {
            selection.Push(target, sink, scratch);
        }
    }
}

/// <summary>The records that a link to a list leads to, in the list's own order.</summary>
sealed class BoundList(OutputName name, ManyLink link, Condition? condition, BoundSelection selection) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, Scratch scratch)
    {
        var run = link.Targets(record);
        sink.BeginList();
        for (var i = 0; i < run.Length; i++)
        {
            scratch.Step();
            var item = run[i];
            if (condition is null || condition.Holds(item))
            {
                selection.Push(item, sink, scratch);
            }
        }

        sink.EndList();
    }
}

/// <summary>Records known by their ids, whichever record they are asked of; -1 stands for none.</summary>
sealed class BoundLookup(OutputName name, int target, BoundSelection selection) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, Scratch scratch)
    {
        if (target < 0)
        {
            sink.Null();
        }
        else
        {
            selection.Push(target, sink, scratch);
        }
    }
}

/// <summary>A list of records known by their ids.</summary>
sealed class BoundLookupList(OutputName name, int[] targets, BoundSelection selection) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, Scratch scratch)
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
                selection.Push(target, sink, scratch);
            }
        }

        sink.EndList();
    }
}

/// <summary>The record of an edge. Where the edge follows no relation, both have the same number.</summary>
sealed class BoundNode(OutputName name, int[]? nodes, BoundSelection selection) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, Scratch scratch) =>
        selection.Push(nodes is null ? record : nodes[record], sink, scratch);
}

/// <summary>The cursor of an edge.</summary>
sealed class BoundCursorOutput(OutputName name, BoundOrder order) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, Scratch scratch) => sink.Text(Cursor.Encode(order.CursorOf(record)));
}

/// <summary>The outputs of a record: of an entity, those of its kind.</summary>
sealed class BoundSelection
{
    readonly BoundOutput[] uniform;
    readonly BoundOutput[][]? byKind;
    readonly byte[]? kinds;

    public BoundSelection(BoundOutput[] outputs) => uniform = outputs;

    public BoundSelection(BoundOutput[][] byKind, byte[] kinds)
    {
        uniform = [];
        this.byKind = byKind;
        this.kinds = kinds;
    }

    public void Push(int record, IRecordSink sink, Scratch scratch)
    {
        sink.BeginRecord();
        foreach (var output in byKind is null ? uniform : byKind[kinds![record]])
        {
            sink.Name(output.Name);
            output.Push(record, sink, scratch);
        }

        sink.EndRecord();
    }
}
