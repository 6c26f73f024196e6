using System.Diagnostics;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Answers;

/// <summary>One named part of a connection.</summary>
abstract class ConnectionPart(OutputName name)
{
    public OutputName Name { get; } = name;

    public abstract void Push(ref FoundPage page, IRecordSink sink);
}

/// <summary>How many records match.</summary>
sealed class TotalPart(OutputName name) : ConnectionPart(name)
{
    public override void Push(ref FoundPage page, IRecordSink sink) => sink.Integer(page.Total);
}

/// <summary>The nodes or the edges.</summary>
sealed class RowsPart(OutputName name, RowRecord record) : ConnectionPart(name)
{
    public override void Push(ref FoundPage page, IRecordSink sink)
    {
        sink.BeginList();
        page.Push(record, sink);
        sink.EndList();
    }
}

/// <summary>A fixed text.</summary>
sealed class FixedPart(ConstantOutput output) : ConnectionPart(output.Name)
{
    readonly FixedText text = new(output.Text);

    public override void Push(ref FoundPage page, IRecordSink sink) => text.Push(sink);
}

/// <summary>Where the page stands.</summary>
/// <param name="output">What is asked for.</param>
/// <param name="cursor">Reads the cursor of a row; null where none is asked for or no row can be there.</param>
sealed class PagePart(PageInfoOutput output, CursorReader? cursor) : ConnectionPart(output.Name)
{
    readonly FixedText[] texts = [.. output.Parts.Select(part => new FixedText((part as ConstantOutput)?.Text ?? ""))];

    public bool AsksCursor => cursor is not null;

    public static bool NeedsCursor(PageInfoOutput output) =>
        output.Parts.Any(part =>
            part is PageInfoFieldOutput { Field: PageInfoField.StartCursor or PageInfoField.EndCursor }
        );

    public override void Push(ref FoundPage page, IRecordSink sink)
    {
        sink.BeginRecord();
        for (var i = 0; i < output.Parts.Count; i++)
        {
            sink.Name(output.Parts[i].Name);
            if (output.Parts[i] is PageInfoFieldOutput field)
            {
                Push(field.Field, ref page, sink);
            }
            else
            {
                texts[i].Push(sink);
            }
        }

        sink.EndRecord();
    }

    void Push(PageInfoField field, ref FoundPage page, IRecordSink sink)
    {
        switch (field)
        {
            case PageInfoField.HasNextPage:
                sink.Boolean(page.HasNext);
                break;
            case PageInfoField.HasPreviousPage:
                sink.Boolean(page.HasPrevious);
                break;
            case PageInfoField.StartCursor:
                PushCursor(ref page, 0, sink);
                break;
            case PageInfoField.EndCursor:
                PushCursor(ref page, page.Count - 1, sink);
                break;
            default:
                throw new UnreachableException($"A page does not give {field}.");
        }
    }

    void PushCursor(ref FoundPage page, int record, IRecordSink sink)
    {
        if (cursor is null || page.Count == 0)
        {
            sink.Null();
            return;
        }

        var row = page.Row(record);
        sink.Text(cursor.Read(ref row));
    }
}
