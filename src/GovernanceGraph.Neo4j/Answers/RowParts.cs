using System.Text;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Answers;

/// <summary>A record whose values stand in a row.</summary>
abstract class RowRecord
{
    public abstract void Push(ref RowReader row, IRecordSink sink);

    protected static void Push(RowPart[] parts, ref RowReader row, IRecordSink sink)
    {
        sink.BeginRecord();
        foreach (var part in parts)
        {
            sink.Name(part.Name);
            part.Push(ref row, sink);
        }

        sink.EndRecord();
    }
}

/// <summary>The same for every record.</summary>
sealed class UniformRecord(RowPart[] parts) : RowRecord
{
    public static readonly UniformRecord Empty = new([]);

    public override void Push(ref RowReader row, IRecordSink sink) => Push(parts, ref row, sink);
}

/// <summary>What depends on the kind of the entity, which stands in the row too.</summary>
sealed class RecordByKind(int kind, RowPart[][] byKind) : RowRecord
{
    public override void Push(ref RowReader row, IRecordSink sink)
    {
        row.MoveTo(kind);
        Push(byKind[KindNameDecoder.Ordinal(ref row.Json)], ref row, sink);
    }
}

/// <summary>One named value of a record.</summary>
abstract class RowPart(OutputName name)
{
    public OutputName Name { get; } = name;

    public abstract void Push(ref RowReader row, IRecordSink sink);
}

/// <summary>A value at a place of the row.</summary>
sealed class ValuePart(OutputName name, int place, ValueDecoder decoder) : RowPart(name)
{
    public override void Push(ref RowReader row, IRecordSink sink)
    {
        row.MoveTo(place);
        decoder.Push(ref row.Json, sink);
    }
}

/// <summary>Another record that is always there, whose values stand in the same row.</summary>
sealed class RecordPart(OutputName name, RowRecord record) : RowPart(name)
{
    public override void Push(ref RowReader row, IRecordSink sink) => record.Push(ref row, sink);
}

/// <summary>A fixed text.</summary>
sealed class ConstantPart(ConstantOutput output) : RowPart(output.Name)
{
    readonly FixedText text = new(output.Text);

    public override void Push(ref RowReader row, IRecordSink sink) => text.Push(sink);
}

/// <summary>The cursor of the row.</summary>
sealed class CursorPart(OutputName name, CursorReader cursor) : RowPart(name)
{
    public override void Push(ref RowReader row, IRecordSink sink) => sink.Text(cursor.Read(ref row));
}

/// <summary>A text that no row holds, encoded once.</summary>
readonly struct FixedText(string text)
{
    readonly byte[] utf8 = Encoding.UTF8.GetBytes(text);

    public void Push(IRecordSink sink) => sink.Text(utf8, isPlain: false);
}
