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
    /// <param name="beside">What stands beside the data.</param>
    /// <param name="operation">What was executed.</param>
    /// <param name="day">The day for which it is right; null: every day.</param>
    /// <param name="memory">What all responses together may take; null: anything.</param>
    public static ExecutionResult Complete(
        ResponseWriter writer,
        in BesideData beside,
        PreparedOperation operation,
        DateOnly? day,
        MemoryBudget? memory
    )
    {
        if (beside.Errors.Count > 0)
        {
            writer = WithErrors(writer, beside, memory);
        }

        WriteExtensions(writer, beside.Cost, beside.Warnings);
        writer.EndObject();
        return new ExecutionResult(
            ExecutionStage.Executed,
            beside.Errors,
            writer,
            operation.Definition.Operation,
            operation.Name,
            day
        );
    }

    static ResponseWriter WithErrors(ResponseWriter data, in BesideData beside, MemoryBudget? memory)
    {
        var writer = ResponseWriterPool.Rent(int.MaxValue, memory);
        try
        {
            BeginWithErrors(writer, beside.Errors, beside.UnlistedErrors);
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
        RequestError error,
        PreparedOperation? operation = null,
        OperationCost? cost = null
    )
    {
        var writer = ResponseWriterPool.Rent(int.MaxValue, memory: null);
        BeginWithErrors(writer, error.Errors);
        WriteExtensions(writer, cost, warnings: null);
        writer.EndObject();
        return new ExecutionResult(error.Stage, error.Errors, writer, operation?.Definition.Operation, operation?.Name);
    }

    static void BeginWithErrors(ResponseWriter writer, IReadOnlyList<GraphQLError> errors, int unlisted = 0)
    {
        writer.BeginObject();
        if (errors.Count > 0)
        {
            writer.WritePropertyName("errors"u8);
            writer.WriteErrors(errors, unlisted);
        }
    }

    static void WriteExtensions(ResponseWriter writer, OperationCost? cost, WarningList? warnings)
    {
        if (cost is null && warnings is null)
        {
            return;
        }

        writer.WritePropertyName("extensions"u8);
        writer.BeginObject();
        if (cost is not null)
        {
            writer.WritePropertyName("operationCost"u8);
            writer.WriteValue(cost.ToExtension());
        }

        if (warnings is not null)
        {
            writer.WritePropertyName("warnings"u8);
            warnings.Write(writer);
        }

        writer.EndObject();
    }
}

/// <summary>What a response to an executed operation has beside its data.</summary>
/// <param name="Errors">The errors, perhaps none.</param>
/// <param name="UnlistedErrors">How many there are beside them.</param>
/// <param name="Cost">What to tell of the operation's cost; null: nothing.</param>
/// <param name="Warnings">The warnings; null: there are none.</param>
readonly record struct BesideData(
    IReadOnlyList<GraphQLError> Errors,
    int UnlistedErrors,
    OperationCost? Cost,
    WarningList? Warnings
);
