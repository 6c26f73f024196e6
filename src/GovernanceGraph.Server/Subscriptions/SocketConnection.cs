using System.Net.WebSockets;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Documents;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Requests;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>
/// The life of one WebSocket, in either protocol. One loop reads; operations run beside it; whoever
/// ends the connection sends the close frame, and the loop reads on until the client's comes back.
/// </summary>
sealed class SocketConnection : IAsyncDisposable
{
    /// <summary>How long a client may take to answer a close frame.</summary>
    static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    readonly SocketProtocol protocol;
    readonly SocketReader reader;
    readonly SocketWriter writer;
    readonly SubscriptionSettings settings;
    readonly TimeProvider time;
    readonly CloseReason? refusal;
    readonly CancellationTokenSource ended;
    readonly SocketOperations operations;
    readonly OperationMessages messages;
    int isEnding;
    bool isInitialized;
    bool isAcknowledged;
    Task signs = Task.CompletedTask;

    /// <param name="socket">Accepted.</param>
    /// <param name="protocol">What is spoken on it.</param>
    /// <param name="responses">Executes operations.</param>
    /// <param name="documents">Finds the documents that they mean.</param>
    /// <param name="refusal">Why the client may not use the server; absent where it may.</param>
    /// <param name="settings">The limits.</param>
    /// <param name="memory">The memory for the requests of all clients.</param>
    /// <param name="time">For the timeouts.</param>
    /// <param name="logger">Gets failures.</param>
    /// <param name="aborted">Cancelled when the connection is lost.</param>
    internal SocketConnection(
        WebSocket socket,
        SocketProtocol protocol,
        OperationResponses responses,
        RequestedDocument documents,
        CloseReason? refusal,
        SubscriptionSettings settings,
        MemoryBudget memory,
        TimeProvider time,
        ILogger logger,
        CancellationToken aborted
    )
    {
        this.protocol = protocol;
        this.refusal = refusal;
        this.settings = settings;
        this.time = time;
        ended = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        reader = new(socket, settings.MaxMessageBytes, memory);
        writer = new(socket, settings, time, giveUp: reason => _ = EndAsync(reason));
        operations = new(settings.MaxPerConnection, ended.Token);
        messages = new(protocol, responses, documents, operations, writer, logger, ended.Token);
    }

    /// <summary>How many operations were begun.</summary>
    internal long Operations => operations.Begun;

    /// <summary>How it was ended; null where it was lost.</summary>
    internal CloseReason? Closed => writer.Closed;

    /// <summary>Reads until the connection has ended.</summary>
    internal async Task RunAsync(CancellationToken stopping)
    {
        var watch = WatchAsync(stopping);
        try
        {
            if (refusal is not null)
            {
                await EndAsync(refusal);
            }

            await ReadAllAsync();
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // The connection was lost, or the client did not answer the close frame in time: there is nobody to tell.
        }
        finally
        {
            await ended.CancelAsync();
            await watch;
            await signs;
            await operations.WhenAllAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        reader.Dispose();
        ended.Dispose();
    }

    /// <summary>Ends the connection where the client does not begin in time, or when the server stops.</summary>
    async Task WatchAsync(CancellationToken stopping)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(ended.Token, stopping);
        try
        {
            await Task.Delay(settings.InitTimeout, time, waiting.Token);
            if (!Volatile.Read(ref isInitialized))
            {
                await EndAsync(CloseReason.InitTimeout);
            }

            await Task.Delay(Timeout.InfiniteTimeSpan, time, waiting.Token);
        }
        catch (OperationCanceledException) when (!ended.IsCancellationRequested)
        {
            await EndAsync(CloseReason.Stopping);
        }
        catch (OperationCanceledException)
        {
            // the connection has ended
        }
    }

    /// <summary>
    /// Ends the connection from this side; the client has a moment to take what was sent and to answer.
    /// </summary>
    async Task EndAsync(CloseReason reason)
    {
        if (Interlocked.Exchange(ref isEnding, 1) == 0)
        {
            ended.CancelAfter(CloseTimeout); // once: whoever goes on sending does not put the end off
        }

        try
        {
            await writer.CloseAsync(reason, ended.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // the connection was lost, or the client takes nothing any more
        }
    }

    async Task ReadAllAsync()
    {
        while (true)
        {
            var (type, error) = await reader.ReadAsync(ended.Token);
            if (type == WebSocketMessageType.Close)
            {
                await writer.CloseAsync(new((int)WebSocketCloseStatus.NormalClosure, ""), ended.Token);
                return;
            }

            if (Closed is not null)
            {
                continue; // what the client sent before it saw the close frame
            }

            if (error is not null || (error = await TakeAsync()) is not null)
            {
                await EndAsync(error);
            }
        }
    }

    async ValueTask<CloseReason?> TakeAsync()
    {
        var (message, error) = ClientMessageReader.Read(reader.Message, protocol, settings.MaxRequestValues);
        if (message is not null)
        {
            return await AnswerAsync(message);
        }

        if (protocol.IsOlder)
        {
            await writer.ConnectionErrorAsync(error!, ended.Token);
        }

        return CloseReason.Invalid(error!);
    }

    async ValueTask<CloseReason?> AnswerAsync(ClientMessage message)
    {
        switch (message.Type)
        {
            case ClientMessageType.ConnectionInit:
                return await InitializeAsync();
            case ClientMessageType.Ping:
                await writer.PongAsync(ended.Token);
                return null;
            case ClientMessageType.Complete:
                if (operations.Stop(message.Id!) && protocol.IsOlder)
                {
                    await messages.ConfirmAsync(message.Id!);
                }

                return null;
            case ClientMessageType.Terminate:
                return CloseReason.Done;
            case ClientMessageType.Subscribe:
                return isAcknowledged ? await SubscribeAsync(message) : CloseReason.Unauthorized;
            default:
                return null; // a pong needs no answer
        }
    }

    async ValueTask<CloseReason?> InitializeAsync()
    {
        if (Volatile.Read(ref isInitialized) && !protocol.IsOlder)
        {
            return CloseReason.TooManyInits;
        }

        Volatile.Write(ref isInitialized, true);
        await writer.AcknowledgeAsync(ended.Token);
        if (protocol.IsOlder && !isAcknowledged)
        {
            await writer.KeepAliveAsync(ended.Token); // some clients take the first for the promise of others
            signs = ShowLifeAsync();
        }

        isAcknowledged = true;
        return null;
    }

    /// <summary>The older protocol's signs of life: its clients see none of WebSocket's own.</summary>
    async Task ShowLifeAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(settings.KeepAlive, time, ended.Token);
                await writer.KeepAliveAsync(ended.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            // the connection has ended
        }
    }

    // A method of its own: what runs the operation shall not keep the client's message.
    Beginning Begin(string id, Pending<RequestParameters> message) =>
        operations.Begin(id, operation => messages.RunAsync(operation, message));

    async ValueTask<CloseReason?> SubscribeAsync(ClientMessage message)
    {
        if (protocol.IsOlder)
        {
            operations.Stop(message.Id!); // there, an id that is in use stands for the new operation from now on
        }

        switch (Begin(message.Id!, new(message.Request!)))
        {
            case Beginning.Exists:
                return CloseReason.Exists(message.Id!);
            case Beginning.Full:
                await messages.RefuseAsync(message.Id!, HttpError.TooManyOperations(settings.MaxPerConnection));
                return null;
            default:
                return null;
        }
    }
}
