using System.Buffers;
using GovernanceGraph.GraphQL;
using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>
/// GraphQL over server-sent events, one operation a connection (the "distinct connections mode" of the protocol of
/// graphql-sse): a "next" event for each response, faults of the operation included, then "complete".
/// </summary>
sealed class EventStream(
    OperationResponses operations, Settings settings, ConnectionPlaces places, TimeProvider time, ILogger logger, CancellationToken stopping)
{
    /// <summary>Answers a request until the operation ends, the client goes away or the server stops.</summary>
    /// <returns>Why there is no stream; null after one.</returns>
    internal async Task<RequestFault?> AnswerAsync(HttpContext context, GraphQLRequest request)
    {
        using var place = places.Take();
        if (place is null)
        {
            return RequestFault.TooManyConnections(settings.Subscriptions.MaxConnections);
        }

        var started = time.GetTimestamp();
        var events = 0L;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await OpenAsync(context.Response, ended.Token);
            events = await WriteAllAsync(context.Response, request, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The client went away, or the server stops: without "complete" the client knows that there was more to come.
        }

        logger.EventStreamEnded(events, time.GetElapsedTime(started).TotalSeconds);
        return null;
    }

    static Task OpenAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.ContentType = MediaTypes.EventStream;
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no"; // a proxy that gathers answers would hold events back
        return response.Body.FlushAsync(cancellationToken);
    }

    async Task<long> WriteAllAsync(HttpResponse response, GraphQLRequest request, CancellationToken cancellationToken)
    {
        var events = 0L;
        try
        {
            await using var responses = operations.ReadAsync(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await WaitAsync(responses.MoveNextAsync(), response, cancellationToken))
            {
                await WriteNextAsync(response, responses.Current.Body, cancellationToken);
                events++;
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.SubscriptionFailed(failure);
            await WriteNextAsync(response, FaultResponse.Body(RequestFault.Internal), cancellationToken);
        }

        await response.BodyWriter.WriteAsync("event: complete\ndata:\n\n"u8.ToArray(), cancellationToken);
        return events;
    }

    /// <summary>Waits for a response; a comment now and then keeps the connection from being taken for dead.</summary>
    async Task<bool> WaitAsync(ValueTask<bool> next, HttpResponse response, CancellationToken cancellationToken)
    {
        var waiting = next.AsTask();
        while (await Task.WhenAny(waiting, Task.Delay(settings.Subscriptions.KeepAlive, time, cancellationToken)) != waiting)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                break; // the operation ends by the same token
            }

            await response.BodyWriter.WriteAsync(":\n\n"u8.ToArray(), cancellationToken);
        }

        return await waiting;
    }

    // JSON has no line break outside of its strings, and there they are escaped.
    static async Task WriteNextAsync(HttpResponse response, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var writer = response.BodyWriter;
        writer.Write("event: next\ndata: "u8);
        writer.Write(body.Span);
        writer.Write("\n\n"u8);
        await writer.FlushAsync(cancellationToken);
    }
}
