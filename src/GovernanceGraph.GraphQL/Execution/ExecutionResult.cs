using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Responses;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// A response. Its buffer goes back to a pool when it is disposed; nothing of the body may be used after that.
/// </summary>
public sealed class ExecutionResult : IDisposable
{
    ResponseWriter? writer;

    internal ExecutionResult(
        ExecutionStage stage,
        IReadOnlyList<GraphQLError> errors,
        ResponseWriter writer,
        OperationType? operationType = null,
        string? operationName = null,
        DateOnly? day = null
    )
    {
        Stage = stage;
        Errors = errors;
        OperationType = operationType;
        OperationName = operationName;
        Day = day;
        this.writer = writer;
    }

    /// <summary>How far the request came.</summary>
    public ExecutionStage Stage { get; }

    /// <summary>Whether the response has an entry "data", be it null.</summary>
    public bool HasData => Stage == ExecutionStage.Executed;

    /// <summary>The errors in the order of the response; empty where all went well.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>The kind of the operation, where one was found.</summary>
    public OperationType? OperationType { get; }

    /// <summary>The name of the operation, where one was found and it has a name.</summary>
    public string? OperationName { get; }

    /// <summary>
    /// The day (UTC) for which the response is right, because the request speaks of "today"; null where no day matters.
    /// </summary>
    public DateOnly? Day { get; }

    /// <summary>
    /// The whole response as JSON: "errors" where there are any, then "data" where there is an entry.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The result is disposed.</exception>
    public ReadOnlyMemory<byte> Body
    {
        get
        {
            ObjectDisposedException.ThrowIf(writer is null, this);
            return writer.Written;
        }
    }

    /// <summary>Gives the buffer back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref writer, null) is { } mine)
        {
            ResponseWriterPool.Return(mine);
        }
    }
}
