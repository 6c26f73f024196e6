using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Telemetry;

namespace GovernanceGraph.Server.Limits;

/// <summary>
/// The only way to an execution, be it of a request or of an event: through a gate, and no longer than a request may
/// take, the waiting at the gate included.
/// </summary>
sealed class GuardedExecution(GraphQLExecutor executor, ExecutionLanes lanes, RequestDeadlines deadlines)
{
    /// <summary>
    /// Executes a query or mutation. One that turns out to be expensive leaves its place and waits for one of the few.
    /// </summary>
    /// <param name="request">What the client asks.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the response any more.</param>
    /// <param name="isLarge">
    /// Whether the request has many bytes: its variables take time, whatever becomes of them.
    /// </param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal async ValueTask<GuardedResult> ExecuteAsync(
        GraphQLRequest request,
        CancellationToken cancellationToken,
        bool isLarge = false
    )
    {
        using var deadline = deadlines.Begin(cancellationToken);
        var gate = isLarge || IsLong(request) ? lanes.Narrow : lanes.Wide;
        var isInside = false;
        try
        {
            if (!(isInside = await gate.EnterAsync(deadline.Token)))
            {
                return new(null, HttpError.Busy);
            }

            if (gate == lanes.Narrow)
            {
                return await OnThreadOfItsOwn(request, deadline.Token);
            }

            var prepared = Prepare(request, deadline.Token);
            if (prepared.NeedsStream || prepared.Cost < ExecutionLanes.ExpensivePoints)
            {
                return await ExecuteAsync(prepared, deadline.Token);
            }

            gate.Leave();
            isInside = false;
            gate = lanes.Narrow;
            return (isInside = await gate.EnterAsync(deadline.Token))
                ? await OnThreadOfItsOwn(prepared, deadline.Token)
                : new(null, HttpError.Busy);
        }
        catch (Exception exception) when (Error(exception, deadline) is { } error)
        {
            return new(null, error);
        }
        finally
        {
            if (isInside)
            {
                gate.Leave();
            }
        }
    }

    /// <summary>Executes an event of a subscription.</summary>
    /// <param name="occurrence">The event.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the response any more.</param>
    /// <returns>The response, to be disposed by the caller, or why there is none.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal ValueTask<(ExecutionResult? Result, HttpError? Error)> ExecuteAsync(
        SubscriptionEvent occurrence,
        CancellationToken cancellationToken
    ) =>
        RunAsync(
            lanes.Wide,
            occurrence,
            static (work, token) => Stage.Executing.EndAsync(Stage.Executing.Begin(), work.ExecuteAsync(token)),
            cancellationToken
        );

    /// <summary>Opens the stream of a subscription.</summary>
    /// <param name="request">What the client asks.</param>
    /// <param name="ended">
    /// Cancelled when the stream is to end; cancelled here where its opening takes too long.
    /// </param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the stream any more.</param>
    /// <returns>The stream or its refusal, or why there is neither.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal ValueTask<(SubscriptionResult? Result, HttpError? Error)> SubscribeAsync(
        GraphQLRequest request,
        CancellationTokenSource ended,
        CancellationToken cancellationToken
    ) =>
        RunAsync(IsLong(request) ? lanes.Narrow : lanes.Wide, (executor, request, ended), OpenAsync, cancellationToken);

    // One that is known is planned anew for each request's variables.
    bool IsLong(GraphQLRequest request) =>
        request.Query is { Length: >= ExecutionLanes.LongDocument }
        && (request.Variables is { Count: > 0 } || !executor.IsPrepared(request));

    Task<GuardedResult> OnThreadOfItsOwn(GraphQLRequest request, CancellationToken cancellationToken) =>
        OnThreadOfItsOwn(() => ExecuteAsync(Prepare(request, cancellationToken), cancellationToken));

    Task<GuardedResult> OnThreadOfItsOwn(PreparedRequest prepared, CancellationToken cancellationToken) =>
        OnThreadOfItsOwn(() => ExecuteAsync(prepared, cancellationToken));

    PreparedRequest Prepare(GraphQLRequest request, CancellationToken cancellationToken)
    {
        var begun = Stage.Preparing.Begin();
        var prepared = executor.Prepare(request, requestContext: null, cancellationToken);
        Stage.Preparing.End(begun);
        CacheMetrics.Operations.Count(isFound: !prepared.IsNew);
        return prepared;
    }

    async ValueTask<GuardedResult> ExecuteAsync(PreparedRequest prepared, CancellationToken cancellationToken)
    {
        if (prepared.NeedsStream)
        {
            return new(null, SubscriptionName: prepared.OperationName);
        }

        var execution = prepared.IsRefused
            ? executor.ExecuteAsync(in prepared, requestContext: null, cancellationToken)
            : Stage.Executing.EndAsync(
                Stage.Executing.Begin(),
                executor.ExecuteAsync(in prepared, requestContext: null, cancellationToken)
            );
        return new(await execution);
    }

    // The pool's few threads are left to all others: among what waits for one is the news that a client has gone.
    static Task<GuardedResult> OnThreadOfItsOwn(Func<ValueTask<GuardedResult>> execute) =>
        Task
            .Factory.StartNew(
                () => execute().AsTask(),
                CancellationToken.None,
                TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
                TaskScheduler.Default
            )
            .Unwrap();

    // The stream keeps the token that it is opened with, so it gets one that outlives the deadline of its opening.
    static async ValueTask<SubscriptionResult> OpenAsync(
        (GraphQLExecutor Executor, GraphQLRequest Request, CancellationTokenSource Ended) work,
        CancellationToken deadline
    )
    {
        await using var registration = deadline.UnsafeRegister(
            static state => ((CancellationTokenSource)state!).Cancel(),
            work.Ended
        );
        return await work.Executor.SubscribeAsync(work.Request, requestContext: null, work.Ended.Token);
    }

    async ValueTask<(TResult? Result, HttpError? Error)> RunAsync<TWork, TResult>(
        ExecutionGate gate,
        TWork work,
        Func<TWork, CancellationToken, ValueTask<TResult>> run,
        CancellationToken cancellationToken
    )
        where TResult : class
    {
        using var deadline = deadlines.Begin(cancellationToken);
        try
        {
            if (!await gate.EnterAsync(deadline.Token))
            {
                return (null, HttpError.Busy);
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
        catch (Exception exception) when (Error(exception, deadline) is { } error)
        {
            return (null, error);
        }
    }

    HttpError? Error(Exception exception, RequestDeadlines.Deadline deadline) =>
        exception switch
        {
            OperationCanceledException when deadline.IsOver => HttpError.TookTooLong(deadlines.Limit),
            MemoryBudgetException { Budget: var budget } => HttpError.NoMemory(budget),
            _ => null,
        };
}
