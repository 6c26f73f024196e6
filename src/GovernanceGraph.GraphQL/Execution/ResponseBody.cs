using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Responses;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>The response map (specification, section 7.1): errors first, so that nobody overlooks them.</summary>
static class ResponseBody
{
    /// <summary>How a response without errors begins; data follows.</summary>
    public static ReadOnlySpan<byte> DataOnly => "{\"data\":"u8;

    /// <summary>The response of an execution.</summary>
    /// <param name="writer">Holds the beginning and the data; it passes to the result.</param>
    /// <param name="errors">The errors, perhaps none.</param>
    /// <param name="operation">What was executed.</param>
    /// <param name="cost">What to tell of its cost; null: nothing.</param>
    /// <param name="memory">What all responses together may take; null: anything.</param>
    public static ExecutionResult Complete(
        ResponseWriter writer, IReadOnlyList<GraphQLError> errors, PreparedOperation operation, OperationCost? cost, MemoryBudget? memory)
    {
        if (errors.Count > 0)
        {
            writer = WithErrors(writer, errors, memory);
        }

        WriteExtensions(writer, cost);
        writer.EndObject();
        return new ExecutionResult(
            ExecutionStage.Executed, errors, writer, operation.Definition.Operation, operation.Name);
    }

    static ResponseWriter WithErrors(ResponseWriter data, IReadOnlyList<GraphQLError> errors, MemoryBudget? memory)
    {
        var writer = ResponseWriterPool.Rent(int.MaxValue, memory);
        try
        {
            BeginWithErrors(writer, errors);
            writer.WritePropertyName("data"u8);
            writer.WriteRaw(data.Written.Span[DataOnly.Length..]);
            return writer;
        }
        catch
        {
            ResponseWriterPool.Return(writer);
            throw;
        }
        finally
        {
            ResponseWriterPool.Return(data);
        }
    }

    /// <summary>The response of a request that was not executed.</summary>
    public static ExecutionResult Refuse(
        Refusal refusal, PreparedOperation? operation = null, OperationCost? cost = null)
    {
        var writer = ResponseWriterPool.Rent(int.MaxValue, memory: null);
        BeginWithErrors(writer, refusal.Errors);
        WriteExtensions(writer, cost);
        writer.EndObject();
        return new ExecutionResult(
            refusal.Stage, refusal.Errors, writer, operation?.Definition.Operation, operation?.Name);
    }

    static void BeginWithErrors(ResponseWriter writer, IReadOnlyList<GraphQLError> errors)
    {
        writer.BeginObject();
        if (errors.Count > 0)
        {
            writer.WritePropertyName("errors"u8);
            writer.WriteErrors(errors);
        }
    }

    static void WriteExtensions(ResponseWriter writer, OperationCost? cost)
    {
        if (cost is not null)
        {
            writer.WritePropertyName("extensions"u8);
            writer.BeginObject();
            writer.WritePropertyName("operationCost"u8);
            writer.WriteValue(cost.ToExtension());
            writer.EndObject();
        }
    }
}
