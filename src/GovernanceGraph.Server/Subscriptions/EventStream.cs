using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Server.Telemetry;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>
/// GraphQL over server-sent events, one operation a connection (the "distinct connections mode" of the protocol of
/// graphql-sse): a "next" event for each response, faults of the operation included, then "complete".
/// </summary>
sealed class EventStream(
    OperationResponses operations,
    Settings settings,
    ConnectionSlots slots,
    TimeProvider time,
    ILogger logger,
    CancellationToken stopping
)
{
    /// <summary>Characters of the id of an event; a longer one is not one of ours.</summary>
    const int MaxIdLength = 100;

    /// <summary>
    /// The last event that the client got before it lost its stream; null where it says nothing of it.
    /// </summary>
    internal static string? LastEventId(IHeaderDictionary headers) =>
        headers.TryGetValue("Last-Event-ID", out var id) && id is [{ Length: > 0 and <= MaxIdLength } text]
            ? text
            : null;

    /// <summary>Answers a request until the operation ends, the client goes away or the server stops.</summary>
    /// <returns>Why there is no stream; null after one.</returns>
    internal async Task<HttpError?> AnswerAsync(HttpContext context, StreamRequest request)
    {
        using var place = slots.Take(context, out var fault);
        if (place is null)
        {
            return fault;
        }

        using var open = ConnectionMetrics.EventStreams.Open();
        var started = time.GetTimestamp();
        using var late = new CancellationTokenSource();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping, late.Token);
        var writer = new EventWriter(context.Response, settings.Subscriptions.SendTimeout, late, ended.Token);
        try
        {
            await writer.OpenAsync();
            await WriteAllAsync(writer, request, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The client went away or takes nothing, or the server stops: without "complete" the client knows that
            // there was more to come.
            if (late.IsCancellationRequested)
            {
                logger.EventStreamTooSlow(settings.Subscriptions.SendTimeout.TotalSeconds);
                context.Abort();
            }
        }

        logger.EventStreamEnded(writer.Events, time.GetElapsedTime(started).TotalSeconds);
        return null;
    }

    async Task WriteAllAsync(EventWriter writer, StreamRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await using var responses = operations
                .ReadAsync(request, cancellationToken)
                .GetAsyncEnumerator(cancellationToken);
            while (await WaitAsync(responses.MoveNextAsync(), writer, cancellationToken))
            {
                await writer.NextAsync(responses.Current.Body, responses.Current.EventId);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.SubscriptionFailed(failure);
            RequestMetrics.CountRefusal(HttpError.Internal.Code, status: null);
            await writer.NextAsync(ErrorResponse.Body(HttpError.Internal));
        }

        await writer.CompleteAsync();
    }

    /// <summary>Waits for a response; a comment now and then keeps the connection from being taken for dead.</summary>
    async Task<bool> WaitAsync(ValueTask<bool> next, EventWriter writer, CancellationToken cancellationToken)
    {
        var waiting = next.AsTask();
        while (
            await Task.WhenAny(waiting, Task.Delay(settings.Subscriptions.KeepAlive, time, cancellationToken))
            != waiting
        )
        {
            if (cancellationToken.IsCancellationRequested)
            {
                break; // the operation ends by the same token
            }

            await writer.CommentAsync();
        }

        return await waiting;
    }
}
