using System.Diagnostics;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>A part of a connection, bound to a snapshot.</summary>
abstract class BoundPart(OutputName name)
{
    public OutputName Name { get; } = name;

    public abstract void Push(in FoundPage page, int total, IRecordSink sink, EvaluationState evaluation);
}

/// <summary>How many records match, all pages together.</summary>
sealed class TotalCountPart(OutputName name) : BoundPart(name)
{
    public override void Push(in FoundPage page, int total, IRecordSink sink, EvaluationState evaluation) =>
        sink.Integer(total);
}

/// <summary>The nodes or the edges of the page.</summary>
sealed class RecordsPart(OutputName name, int[]? nodes, BoundSelection selection) : BoundPart(name)
{
    public override void Push(in FoundPage page, int total, IRecordSink sink, EvaluationState evaluation)
    {
        sink.BeginList();
        var records = page.Records;
        for (var i = 0; i < records.Length; i++)
        {
            selection.Push(nodes is null ? records[i] : nodes[records[i]], sink, evaluation);
        }

        sink.EndList();
    }
}

/// <summary>A fixed text.</summary>
sealed class ConstantPart(ConstantOutput output) : BoundPart(output.Name)
{
    readonly BoundConstant constant = new(output);

    public override void Push(in FoundPage page, int total, IRecordSink sink, EvaluationState evaluation) =>
        constant.Push(0, sink, evaluation);
}

/// <summary>Where the page stands.</summary>
sealed class PageInfoPart(PageInfoOutput output, CursorWriter cursors) : BoundPart(output.Name)
{
    public override void Push(in FoundPage page, int total, IRecordSink sink, EvaluationState evaluation)
    {
        sink.BeginRecord();
        foreach (var part in output.Parts)
        {
            sink.Name(part.Name);
            switch (part)
            {
                case PageInfoFieldOutput field:
                    Push(field.Field, page, sink, evaluation);
                    break;
                case ConstantOutput constant:
                    sink.Text(constant.Text);
                    break;
                default:
                    throw new UnreachableException($"A page does not give {part.GetType()}.");
            }
        }

        sink.EndRecord();
    }

    void Push(PageInfoField field, in FoundPage page, IRecordSink sink, EvaluationState evaluation)
    {
        switch (field)
        {
            case PageInfoField.HasNextPage:
                sink.Boolean(page.HasNext);
                break;
            case PageInfoField.HasPreviousPage:
                sink.Boolean(page.HasPrevious);
                break;
            case PageInfoField.StartCursor or PageInfoField.EndCursor when page.Records.Length == 0:
                sink.Null();
                break;
            case PageInfoField.StartCursor:
                cursors.Push(page.Records[0], sink, evaluation);
                break;
            case PageInfoField.EndCursor:
                cursors.Push(page.Records[page.Records.Length - 1], sink, evaluation);
                break;
            default:
                throw new UnreachableException($"A page does not give {field}.");
        }
    }
}
