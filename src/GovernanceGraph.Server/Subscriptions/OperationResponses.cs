using System.Runtime.CompilerServices;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Limits;
using GovernanceGraph.Server.Telemetry;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>
/// Executes an operation of any kind as a stream: one response to a query, one for each event of a subscription. Each
/// of them is guarded on its own: a subscription that waits takes nobody's place, and an event that has no room or
/// takes too long is told as such, after which the stream goes on.
/// </summary>
sealed class OperationResponses(GuardedExecution execution, SubscriptionMemory memory)
{
    /// <summary>The responses.</summary>
    /// <param name="asked">The request; a subscription lets it go when its stream is open.</param>
    /// <param name="cancellationToken">Ends the operation.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal async IAsyncEnumerable<OperationResponse> ReadAsync(
        StreamRequest asked,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var request = asked.Pending;
        if (!asked.IsSubscription)
        {
            var answer = await execution.ExecuteAsync(request.Peek(), cancellationToken);
            using var single = answer.Result;
            if (!answer.IsSubscription)
            {
                yield return single is null ? Refuse(answer.Error!) : Answer(single);
                yield break;
            }
        }

        using var share = memory.TryTake(request.Peek());
        if (share is null)
        {
            yield return Refuse(HttpError.NoMemory(memory.Budget));
            yield break;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var (subscription, obstacle) = await execution.SubscribeAsync(request.Take(), ended, cancellationToken);
        if (subscription is not { IsStream: true })
        {
            using var refusal = subscription?.RequestError;
            yield return refusal is null ? Refuse(obstacle!) : Answer(refusal);
            yield break;
        }

        RequestMetrics.CountSubscription();
        using var waiting = ConnectionMetrics.Subscribe();
        await foreach (var occurrence in subscription.Events.WithCancellation(ended.Token))
        {
            var (response, eventFault) = await execution.ExecuteAsync(occurrence, cancellationToken);
            using (response)
            {
                ConnectionMetrics.Answered(response is null ? eventFault!.Code : RequestMetrics.ErrorOf(response));
                yield return response is null
                    ? OperationResponse.OfEvent(eventFault!)
                    : OperationResponse.Of(response, occurrence.Id);
            }
        }
    }

    static OperationResponse Answer(ExecutionResult result)
    {
        RequestMetrics.Count(result, status: null);
        return OperationResponse.Of(result);
    }

    static OperationResponse Refuse(HttpError error)
    {
        RequestMetrics.CountRefusal(error.Code, status: null);
        return OperationResponse.Refusal(error);
    }
}
