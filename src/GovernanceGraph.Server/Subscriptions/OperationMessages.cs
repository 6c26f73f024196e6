using System.Net.WebSockets;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.Server.Documents;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Server.Requests;
using GovernanceGraph.Server.Telemetry;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>
/// Runs the operations of one WebSocket and sends what becomes of them: their responses, "error", "complete".
/// </summary>
/// <param name="protocol">How they are called.</param>
/// <param name="responses">Executes operations.</param>
/// <param name="documents">Finds the documents that they mean.</param>
/// <param name="operations">Those under way.</param>
/// <param name="writer">Sends.</param>
/// <param name="logger">Gets failures.</param>
/// <param name="connectionEnded">Cancelled when the connection ends.</param>
sealed class OperationMessages(
    SocketProtocol protocol,
    OperationResponses responses,
    RequestedDocument documents,
    SocketOperations operations,
    SocketWriter writer,
    ILogger logger,
    CancellationToken connectionEnded
)
{
    /// <summary>Runs an operation to its end.</summary>
    internal async Task RunAsync(SocketOperation operation, Pending<RequestParameters> message)
    {
        using var source = operation.Ended;
        try
        {
            await SendAllAsync(operation, message, source.Token);
        }
        catch (OperationCanceledException) when (source.IsCancellationRequested)
        {
            // the client ended the operation, or the connection ended
        }
        catch (WebSocketException)
        {
            // the connection was lost; the loop that reads learns it too
        }
        catch (Exception failure)
        {
            logger.SubscriptionFailed(failure);
            RequestMetrics.CountRefusal(HttpError.Internal.Code, status: null);
            await FailAsync(operation, ErrorResponse.Body(HttpError.Internal));
        }
        finally
        {
            operations.TryEnd(operation);
        }
    }

    /// <summary>Tells that the client ended an operation, which clients of the older protocol wait for.</summary>
    internal Task ConfirmAsync(string id) => writer.SendAsync("complete", id, default, connectionEnded);

    /// <summary>Tells that an operation cannot begin.</summary>
    internal Task RefuseAsync(string id, HttpError error)
    {
        RequestMetrics.CountRefusal(error.Code, status: null);
        return writer.SendAsync("error", id, protocol.ErrorPayload(ErrorResponse.Body(error)), connectionEnded);
    }

    async Task SendAllAsync(
        SocketOperation operation,
        Pending<RequestParameters> message,
        CancellationToken cancellationToken
    )
    {
        var (request, error) = Find(message);
        if (request is null)
        {
            RequestMetrics.CountRefusal(error!.Code, status: null);
            await FailAsync(operation, ErrorResponse.Body(error));
            return;
        }

        await foreach (var response in responses.ReadAsync(new(request), cancellationToken))
        {
            if (response.IsRefusal)
            {
                await FailAsync(operation, response.Body);
                return;
            }

            await writer.SendAsync(
                protocol.Next,
                operation.Id,
                response.Body,
                connectionEnded,
                () => operations.IsRunning(operation)
            );
        }

        if (operations.TryEnd(operation))
        {
            await writer.SendAsync("complete", operation.Id, default, connectionEnded);
        }
    }

    // The message is taken here, so that nothing keeps it while the operation lasts.
    (Pending<GraphQLRequest>? Request, HttpError? Error) Find(Pending<RequestParameters> message)
    {
        var parameters = message.Take();
        var (document, error) = documents.Find(parameters);
        return document is null ? (null, error) : (new(parameters.ToRequest(document, CostReporting.None)), null);
    }

    /// <summary>Ends an operation with the errors of a response; nothing follows for its id.</summary>
    async Task FailAsync(SocketOperation operation, ReadOnlyMemory<byte> body)
    {
        if (!operations.TryEnd(operation))
        {
            return;
        }

        try
        {
            await writer.SendAsync("error", operation.Id, protocol.ErrorPayload(body), connectionEnded);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // the connection was lost
        }
    }
}
