using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Plans;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Answers;

/// <summary>The answer to one root field.</summary>
/// <param name="reading">The answers to all questions of the operation.</param>
/// <param name="plans">The plans of all root fields of the operation.</param>
/// <param name="store">The store that is asked.</param>
/// <param name="plan">The field's plan.</param>
/// <param name="first">Position of the plan's first question among them.</param>
sealed class GraphAnswer(IGraphReading reading, RootPlans plans, IGraphStore store, RootPlan plan, int first)
    : ISelectionAnswer
{
    /// <inheritdoc/>
    public bool Write(ResponseWriter writer, IAnswerReport report)
    {
        var warnings = plan.Hints.Warnings;
        for (var i = 0; i < warnings.Count; i++)
        {
            report.Warn(warnings[i]);
        }

        var sink = new JsonSink(writer);
        try
        {
            if (plan.FailingType is not { } type)
            {
                Write(plan, first, sink, sink);
                return true;
            }

            var failing = new FailedFieldsSink(sink, writer, type, report);
            Write(plan, first, failing, sink);
            return !failing.HasFailed;
        }
        catch (StoreException failure)
        {
            throw Failure(failure, plans, store);
        }
    }

    /// <summary>
    /// What the client is told of a failing store; the cause goes along for the log, unless it is the client's own.
    /// </summary>
    /// <param name="failure">What happened.</param>
    /// <param name="plans">The plans of the operation, for the place of most work; null: there are none.</param>
    /// <param name="store">The store that was asked.</param>
    public static GraphQLFieldException Failure(
        StoreException failure,
        RootPlans? plans = null,
        IGraphStore? store = null
    )
    {
        var (code, message) = ErrorCodes.Of(failure);
        if (failure.Code == StoreErrorCode.TooMuchWork && plans is { } asked)
        {
            message +=
                $" The most expensive field is \"{MostExpensive(asked, store)}\"; request smaller pages "
                + "or set fewer conditions there.";
        }

        return GraphQLFieldException.WithCode(
            code,
            message,
            failure.Code
                is StoreErrorCode.RevisionNotFound
                    or StoreErrorCode.CursorOfAnotherRecord
                    or StoreErrorCode.TooMuchWork
                    or StoreErrorCode.AnswerTooLarge
                ? null
                : failure
        );
    }

    static string MostExpensive(RootPlans plans, IGraphStore? store)
    {
        var plan = plans.MostExpensive(store);
        return string.Join('.', plan.MostExpensivePathFor(store).Prepend(plan.Queries[0].Root.Name.Text));
    }

    // Gives the position of the question after the plan's own. The JSON is told in which revision ids are read.
    int Write(RootPlan answered, int next, IRecordSink sink, JsonSink json)
    {
        switch (answered)
        {
            case SinglePlan single:
                json.ReadIn(single.Query.Revision);
                reading.Push(next, sink);
                break;
            case FirstPlan alternatives:
                WriteFirst(alternatives, next, sink, json);
                break;
            case ListPlan list:
                sink.BeginList();
                foreach (var item in list.Items)
                {
                    next = Write(item, next, sink, json);
                }

                sink.EndList();
                return next;
            case ObjectPlan record:
                json.ReadIn(record.Revision);
                Write(record, next, sink);
                break;
        }

        return next + answered.Queries.Count;
    }

    void WriteFirst(FirstPlan alternatives, int next, IRecordSink sink, JsonSink json)
    {
        json.ReadIn(alternatives.Queries[0].Revision);
        var attempt = new UnlessNullSink(sink);
        for (var i = 0; i < alternatives.Queries.Count && !attempt.HasAnswer; i++)
        {
            reading.Push(next + i, attempt);
        }

        if (!attempt.HasAnswer)
        {
            sink.Null();
        }
    }

    void Write(ObjectPlan record, int next, IRecordSink sink)
    {
        var start = next;
        sink.BeginRecord();
        foreach (var constant in record.Parts)
        {
            switch (constant)
            {
                case ConstantOutput text:
                    sink.Name(text.Name);
                    sink.Text(text.Text);
                    break;
                case ConstantIdOutput id:
                    sink.Name(id.Name);
                    sink.Id(id.Utf8, isPlain: true, id.Scope);
                    break;
                default:
                    sink.Name(record.Queries[next - start].Root.Name);
                    reading.Push(next++, sink);
                    break;
            }
        }

        sink.EndRecord();
    }
}
