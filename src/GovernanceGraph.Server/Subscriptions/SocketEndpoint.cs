using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Documents;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Server.Telemetry;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebSockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>Takes WebSockets at the address of the API. Requests that ask for none never come here.</summary>
sealed class SocketEndpoint
{
    readonly WebSocketMiddleware handshake;
    readonly OperationResponses operations;
    readonly RequestedDocument documents;
    readonly ConnectionSlots slots;
    readonly MemoryBudget memory;
    readonly Settings settings;
    readonly Cors cors;
    readonly ServerNames names;
    readonly RequestDelegate fallback;
    readonly TimeProvider time;
    readonly ILogger logger;
    readonly CancellationToken stopping;

    /// <param name="operations">Executes operations.</param>
    /// <param name="documents">Finds the documents that they mean.</param>
    /// <param name="slots">Shared with event streams.</param>
    /// <param name="memory">The memory for the requests of all clients.</param>
    /// <param name="settings">The limits.</param>
    /// <param name="cors">Pages of which origins may use the server.</param>
    /// <param name="names">Tells the server's own pages.</param>
    /// <param name="fallback">Answers a request that asks for another protocol than WebSocket.</param>
    /// <param name="time">For the log and the timeouts.</param>
    /// <param name="logger">The log.</param>
    /// <param name="stopping">Cancelled when the server stops.</param>
    internal SocketEndpoint(
        OperationResponses operations,
        RequestedDocument documents,
        ConnectionSlots slots,
        MemoryBudget memory,
        Settings settings,
        Cors cors,
        ServerNames names,
        RequestDelegate fallback,
        TimeProvider time,
        ILogger logger,
        CancellationToken stopping
    )
    {
        this.operations = operations;
        this.documents = documents;
        this.slots = slots;
        this.memory = memory;
        this.settings = settings;
        this.cors = cors;
        this.names = names;
        this.fallback = fallback;
        this.time = time;
        this.logger = logger;
        this.stopping = stopping;
        handshake = new(AcceptAsync, Options.Create(new WebSocketOptions()), NullLoggerFactory.Instance);
    }

    /// <summary>Whether a request asks for another protocol.</summary>
    internal static bool IsUpgrade(HttpContext context) =>
        (context.Request.Headers.Upgrade.Count > 0 && HttpMethods.IsGet(context.Request.Method))
        || (
            HttpMethods.IsConnect(context.Request.Method)
            && context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true }
        );

    /// <summary>Answers such a request; a WebSocket's answer lasts as long as it is open.</summary>
    internal Task AnswerAsync(HttpContext context) => handshake.Invoke(context);

    async Task AcceptAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await fallback(context);
            return;
        }

        using var slot = slots.Take(context, out var error);
        error ??= stopping.IsCancellationRequested ? HttpError.Stopping : null;
        if (error is not null)
        {
            RequestMetrics.CountRefusal(error.Code, error.Status);
            if (logger.IsEnabled(LogLevel.Information))
            {
                RequestLines.Refused(context, error.Code);
            }

            await ErrorResponse.WriteAsync(context, error, ResponseFormat.Json);
            return;
        }

        await RunAsync(context);
    }

    async Task RunAsync(HttpContext context)
    {
        var started = time.GetTimestamp();
        var protocol = SocketProtocol.Choose(context.WebSockets.WebSocketRequestedProtocols);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext
            {
                SubProtocol = protocol?.Name,
                KeepAliveInterval = settings.Subscriptions.KeepAlive,
                KeepAliveTimeout = settings.Subscriptions.KeepAlive,
            }
        );
        using var open = ConnectionMetrics.Sockets.Open();
        await using var connection = new SocketConnection(
            socket,
            protocol ?? SocketProtocol.Current,
            operations,
            documents,
            Refusal(context, isKnown: protocol is not null),
            settings.Subscriptions,
            memory,
            time,
            logger,
            context.RequestAborted
        );
        await connection.RunAsync(stopping);
        logger.SocketClosed(
            connection.Closed?.Code ?? 1006,
            connection.Operations,
            time.GetElapsedTime(started).TotalSeconds
        );
    }

    // A browser shows a page the code of a close frame, but not why a handshake failed: so these are told after it.
    CloseReason? Refusal(HttpContext context, bool isKnown) =>
        !isKnown ? CloseReason.SubprotocolNotAcceptable
        : !cors.Permits(context.Request.Headers.Origin.ToString()) && !names.IsOwnPage(context) ? CloseReason.Forbidden
        : null;
}
