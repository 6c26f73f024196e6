using GovernanceGraph.Api.Plans;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Answers;

/// <summary>
/// Writes an answer in which some fields fail (specification, "Handling Execution Errors"): each is null and reported
/// with its path; where it must not be null, its nearest parent that may be is null, and the rest of that parent is
/// left out.
/// </summary>
/// <param name="inner">Takes what is answered.</param>
/// <param name="writer">What <paramref name="inner"/> writes to.</param>
/// <param name="root">The type of the root field.</param>
/// <param name="report">Hears of the failed fields.</param>
sealed class FailedFieldsSink(JsonSink inner, ResponseWriter writer, GraphQLType root, IAnswerReport report)
    : IRecordSink
{
    // The records and lists that are open, the outermost first.
    readonly List<Place> open = [];
    FieldName? pending; // the failed field whose value the store puts out next
    int left; // of a parent that failed: how many of its records and lists the store has yet to end

    /// <summary>Whether a failure reached the root field.</summary>
    public bool HasFailed { get; private set; }

    bool IsLeftOut => left > 0 || HasFailed;

    public void BeginRecord() => Begin(isRecord: true);

    public void EndRecord() => End(isRecord: true);

    public void BeginList() => Begin(isRecord: false);

    public void EndList() => End(isRecord: false);

    public void Name(OutputName name)
    {
        if (IsLeftOut)
        {
            return;
        }

        var field = (FieldName)name;
        open[^1] = open[^1] with { Field = field };
        if (field.Error is null)
        {
            inner.Name(field);
        }
        else
        {
            pending = field;
        }
    }

    public void Null()
    {
        if (Answers())
        {
            inner.Null();
        }
    }

    public void Text(ReadOnlySpan<byte> utf8, bool isPlain)
    {
        if (Answers())
        {
            inner.Text(utf8, isPlain);
        }
    }

    public void Text(string text)
    {
        if (Answers())
        {
            inner.Text(text);
        }
    }

    public void Id(ReadOnlySpan<byte> utf8, bool isPlain, IdScope? scope)
    {
        if (Answers())
        {
            inner.Id(utf8, isPlain, scope);
        }
    }

    public void Integer(long value)
    {
        if (Answers())
        {
            inner.Integer(value);
        }
    }

    public void Boolean(bool value)
    {
        if (Answers())
        {
            inner.Boolean(value);
        }
    }

    public void Date(PartialDate value)
    {
        if (Answers())
        {
            inner.Date(value);
        }
    }

    public void Instant(DateTimeOffset value)
    {
        if (Answers())
        {
            inner.Instant(value);
        }
    }

    public void Enum(EnumMember value)
    {
        if (Answers())
        {
            inner.Enum(value);
        }
    }

    void Begin(bool isRecord)
    {
        if (IsLeftOut)
        {
            left++;
            return;
        }

        var type = TypeOfNext();
        open.Add(new(type, writer.Position));
        if (isRecord)
        {
            inner.BeginRecord();
        }
        else
        {
            inner.BeginList();
        }
    }

    void End(bool isRecord)
    {
        if (IsLeftOut)
        {
            left--;
            return;
        }

        open.RemoveAt(open.Count - 1);
        if (isRecord)
        {
            inner.EndRecord();
        }
        else
        {
            inner.EndList();
        }
    }

    /// <summary>
    /// Whether the next scalar or null is to be written; it is not where its field failed or its parent is left out.
    /// </summary>
    bool Answers()
    {
        if (IsLeftOut)
        {
            return false;
        }

        if (pending is { Error: { } error } field)
        {
            pending = null;
            Fail(field, error);
            return false;
        }

        TypeOfNext();
        return true;
    }

    void Fail(FieldName field, FieldError error)
    {
        report.Fail(Path(field), error);
        if (!field.FailsParent && (field.Type is not NonNullType || !report.PropagatesErrors))
        {
            inner.Name(field);
            inner.Null();
            return;
        }

        var last = open.Count - 1;
        while (last >= 0 && open[last].Type is NonNullType && report.PropagatesErrors)
        {
            last--;
        }

        left = open.Count - Math.Max(last, 0);
        if (last < 0)
        {
            HasFailed = true; // whoever called takes back what was written
            return;
        }

        writer.Rewind(open[last].Start);
        writer.WriteNull();
        open.RemoveRange(last, open.Count - last);
    }

    // Of a record the field's type, of a list its items': each has a place of its own.
    GraphQLType TypeOfNext()
    {
        if (open.Count == 0)
        {
            return root;
        }

        var parent = open[^1];
        if (parent.Type.NullableType is not ListType list)
        {
            return parent.Field!.Type;
        }

        open[^1] = parent with { Items = parent.Items + 1 };
        return list.OfType;
    }

    object[] Path(FieldName failed)
    {
        var steps = new List<object>(open.Count);
        for (var i = 0; i < open.Count; i++)
        {
            if (open[i].Type.NullableType is ListType)
            {
                steps.Add(open[i].Items - 1);
            }
            else if (i < open.Count - 1)
            {
                steps.Add(open[i].Field!.Text);
            }
        }

        return failed.FailsParent ? [.. steps] : [.. steps, failed.Text];
    }

    /// <summary>A record or a list that is open.</summary>
    /// <param name="Type">Its type.</param>
    /// <param name="Start">Where in the response it begins.</param>
    /// <param name="Field">Of a record: the field whose value comes next.</param>
    /// <param name="Items">Of a list: how many items have begun.</param>
    readonly record struct Place(GraphQLType Type, int Start, FieldName? Field = null, int Items = 0);
}
