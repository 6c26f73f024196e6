using GovernanceGraph.Api.Planning;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Api.Answers;

/// <summary>The answer to one root field.</summary>
/// <param name="reading">The answers to all questions of the operation.</param>
/// <param name="plan">The field's plan.</param>
/// <param name="first">Position of the plan's first question among them.</param>
/// <param name="maxBytes">Bytes that the answer may have.</param>
/// <param name="cancellationToken">Ends a long evaluation.</param>
sealed class GraphAnswer(IGraphReading reading, RootPlan plan, int first, int maxBytes, CancellationToken cancellationToken) : ISelectionAnswer
{
    /// <inheritdoc/>
    public void Write(ResponseWriter writer)
    {
        try
        {
            Write(new JsonSink(writer, maxBytes));
        }
        catch (StoreException failure)
        {
            throw Failure(failure);
        }
    }

    /// <summary>What the client is told of a failing store; the cause goes along for the log, unless it is the client's own.</summary>
    public static GraphQLFieldException Failure(StoreException failure)
    {
        var (code, message) = ErrorCodes.Of(failure);
        return GraphQLFieldException.WithCode(code, message, failure.Code == StoreErrorCode.RevisionNotFound ? null : failure);
    }

    void Write(JsonSink sink)
    {
        switch (plan)
        {
            case SinglePlan:
                reading.Push(first, sink, cancellationToken);
                break;
            case ListPlan list:
                sink.BeginList();
                for (var i = 0; i < list.Queries.Count; i++)
                {
                    reading.Push(first + i, sink, cancellationToken);
                }

                sink.EndList();
                break;
            case ObjectPlan record:
                Write(record, sink);
                break;
        }
    }

    void Write(ObjectPlan record, JsonSink sink)
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
            reading.Push(first + next, sink, cancellationToken);
            next++;
        }

        sink.EndRecord();
    }
}
