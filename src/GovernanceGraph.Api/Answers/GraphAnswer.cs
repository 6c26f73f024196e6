using GovernanceGraph.Api.Planning;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Answers;

/// <summary>The answer to one root field.</summary>
/// <param name="reading">The answers to all questions of the operation.</param>
/// <param name="plans">The plans of all root fields of the operation.</param>
/// <param name="store">The store that is asked.</param>
/// <param name="plan">The field's plan.</param>
/// <param name="first">Position of the plan's first question among them.</param>
/// <param name="maxBytes">Bytes that the answer may have.</param>
sealed class GraphAnswer(IGraphReading reading, IReadOnlyList<object> plans, IGraphStore store, RootPlan plan, int first, int maxBytes) : ISelectionAnswer
{
    /// <inheritdoc/>
    public bool Write(ResponseWriter writer, IAnswerReport report)
    {
        var sink = new JsonSink(writer, maxBytes);
        try
        {
            if (plan.FailingType is not { } type)
            {
                Write(sink);
                return true;
            }

            var failing = new FailedFieldsSink(sink, writer, type, report);
            Write(failing);
            return !failing.HasFailed;
        }
        catch (StoreException failure)
        {
            throw Failure(failure, plans, store);
        }
    }

    /// <summary>What the client is told of a failing store; the cause goes along for the log, unless it is the client's own.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="plans">The plans of the operation, for the place of most work; null: there are none.</param>
    /// <param name="store">The store that was asked.</param>
    public static GraphQLFieldException Failure(StoreException failure, IReadOnlyList<object>? plans = null, IGraphStore? store = null)
    {
        var (code, message) = ErrorCodes.Of(failure);
        if (failure.Code == StoreErrorCode.TooMuchWork && plans is not null)
        {
            message += $" Most of the work is expected of \"{MostExpensive(plans, store)}\"; ask for smaller pages or set fewer conditions there.";
        }

        return GraphQLFieldException.WithCode(
            code, message, failure.Code is StoreErrorCode.RevisionNotFound or StoreErrorCode.TooMuchWork or StoreErrorCode.AnswerTooLarge ? null : failure);
    }

    static string MostExpensive(IReadOnlyList<object> plans, IGraphStore? store)
    {
        var plan = plans.Cast<RootPlan>().MaxBy(plan => plan.DearestCostFor(store))!;
        return string.Join('.', plan.DearestPathFor(store).Prepend(plan.Queries[0].Root.Name.Text));
    }

    void Write(IRecordSink sink)
    {
        switch (plan)
        {
            case SinglePlan:
                reading.Push(first, sink);
                break;
            case ListPlan list:
                sink.BeginList();
                for (var i = 0; i < list.Queries.Count; i++)
                {
                    reading.Push(first + i, sink);
                }

                sink.EndList();
                break;
            case ObjectPlan record:
                Write(record, sink);
                break;
        }
    }

    void Write(ObjectPlan record, IRecordSink sink)
    {
        sink.BeginRecord();
        var next = 0;
        foreach (var constant in record.Parts)
        {
            if (constant is not null)
            {
                sink.Name(constant.Name);
                sink.Text(constant.Text);
                continue;
            }

            sink.Name(record.Queries[next].Root.Name);
            reading.Push(first + next, sink);
            next++;
        }

        sink.EndRecord();
    }
}
