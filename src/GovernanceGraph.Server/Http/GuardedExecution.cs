using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Execution;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// The only way to an execution, be it of a request or of an event: through the gate, and no longer than a request may
/// take, the waiting at the gate included.
/// </summary>
sealed class GuardedExecution(GraphQLExecutor executor, ExecutionGate gate, RequestDeadlines deadlines)
{
    /// <summary>Executes a query or mutation.</summary>
    /// <param name="request">What the client asks.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the response any more.</param>
    /// <returns>The response, to be disposed by the caller, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal ValueTask<(ExecutionResult? Result, RequestFault? Fault)> ExecuteAsync(
        GraphQLRequest request, CancellationToken cancellationToken) =>
        RunAsync(
            (executor, request), static (work, token) => work.executor.ExecuteAsync(work.request, requestContext: null, token),
            cancellationToken);

    /// <summary>Executes an event of a subscription.</summary>
    /// <inheritdoc cref="ExecuteAsync(GraphQLRequest, CancellationToken)"/>
    internal ValueTask<(ExecutionResult? Result, RequestFault? Fault)> ExecuteAsync(
        SubscriptionEvent occurrence, CancellationToken cancellationToken) =>
        RunAsync(occurrence, static (work, token) => work.ExecuteAsync(token), cancellationToken);

    /// <summary>Opens the stream of a subscription.</summary>
    /// <param name="request">What the client asks.</param>
    /// <param name="ended">Cancelled when the stream is to end; cancelled here where its opening takes too long.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the stream any more.</param>
    /// <returns>The stream or its refusal, or why there is neither.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal ValueTask<(SubscriptionResult? Result, RequestFault? Fault)> SubscribeAsync(
        GraphQLRequest request, CancellationTokenSource ended, CancellationToken cancellationToken) =>
        RunAsync((executor, request, ended), OpenAsync, cancellationToken);

    // The stream keeps the token that it is opened with, so it gets one that outlives the deadline of its opening.
    static async ValueTask<SubscriptionResult> OpenAsync(
        (GraphQLExecutor Executor, GraphQLRequest Request, CancellationTokenSource Ended) work, CancellationToken deadline)
    {
        await using var registration = deadline.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), work.Ended);
        return await work.Executor.SubscribeAsync(work.Request, requestContext: null, work.Ended.Token);
    }

    async ValueTask<(TResult? Result, RequestFault? Fault)> RunAsync<TWork, TResult>(
        TWork work, Func<TWork, CancellationToken, ValueTask<TResult>> run, CancellationToken cancellationToken)
        where TResult : class
    {
        using var deadline = deadlines.Begin(cancellationToken);
        try
        {
            if (!await gate.EnterAsync(deadline.Token))
            {
                return (null, RequestFault.Busy);
            }

            try
            {
                return (await run(work, deadline.Token), null);
            }
            finally
            {
                gate.Leave();
            }
        }
        catch (OperationCanceledException) when (deadline.IsOver)
        {
            return (null, RequestFault.TookTooLong(deadlines.Limit));
        }
    }
}
