using System.Runtime.CompilerServices;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>
/// Executes an operation of any kind as a stream: one response to a query, one for each event of a subscription. Each of
/// them passes the gate on its own, so that a subscription that waits takes nobody's place.
/// </summary>
sealed class OperationResponses(GraphQLExecutor executor, ExecutionGate gate, TimeSpan timeout)
{
    readonly Turn turn = new(gate);

    /// <summary>Whether the executor answered that the operation is a subscription, which needs a stream.</summary>
    internal static bool NeedsStream(ExecutionResult result) =>
        result is { Stage: ExecutionStage.OperationPermission, OperationType: OperationType.Subscription };

    /// <summary>The responses; each is disposed before the next is asked for.</summary>
    /// <exception cref="TimeoutException">A query or mutation took longer than it may.</exception>
    /// <exception cref="ServerBusyException">Too many operations are waiting already.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal async IAsyncEnumerable<ExecutionResult> ReadAsync(
        GraphQLRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using (var single = await ExecuteAsync(request, cancellationToken))
        {
            if (!NeedsStream(single))
            {
                yield return single;
                yield break;
            }
        }

        var subscription = await SubscribeAsync(request, cancellationToken);
        if (!subscription.IsStream)
        {
            using var refusal = subscription.Refusal;
            yield return refusal;
            yield break;
        }

        await foreach (var response in subscription.Responses.WithCancellation(cancellationToken))
        {
            using (response)
            {
                yield return response;
            }
        }
    }

    async ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(timeout);
        try
        {
            using var entered = await EnterAsync(deadline.Token);
            return await executor.ExecuteAsync(request, requestContext: null, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    async ValueTask<SubscriptionResult> SubscribeAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        using var entered = await EnterAsync(cancellationToken);
        return await executor.SubscribeAsync(request, requestContext: null, cancellationToken, enter: EnterAsync);
    }

    async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) =>
        await gate.EnterAsync(cancellationToken) ? turn : throw new ServerBusyException();

    /// <summary>Leaves the gate; it knows of nobody, so one is enough for all.</summary>
    sealed class Turn(ExecutionGate gate) : IDisposable
    {
        public void Dispose() => gate.Leave();
    }
}
