using System.Net.WebSockets;
using System.Text;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>Speaks the protocol text by text, also wrongly.</summary>
sealed class SocketClient : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly ClientWebSocket socket = new();

    internal string? Subprotocol => socket.SubProtocol;

    internal static async Task<SocketClient> ConnectAsync(
        RunningServer server,
        string? subprotocol = "graphql-transport-ws",
        string? origin = null,
        HttpMessageInvoker? invoker = null,
        params (string Name, string Value)[] headers
    )
    {
        var client = new SocketClient();
        if (subprotocol is not null)
        {
            client.socket.Options.AddSubProtocol(subprotocol);
        }

        if (origin is not null)
        {
            client.socket.Options.SetRequestHeader("Origin", origin);
        }

        foreach (var (name, value) in headers)
        {
            client.socket.Options.SetRequestHeader(name, value);
        }

        try
        {
            await client.socket.ConnectAsync(server.SocketEndpoint, invoker, CancellationToken.None);
            return client;
        }
        catch
        {
            await client.DisposeAsync();
            throw;
        }
    }

    /// <summary>Connects and begins.</summary>
    internal static async Task<SocketClient> BeginAsync(RunningServer server, HttpMessageInvoker? invoker = null)
    {
        var client = await ConnectAsync(server, invoker: invoker);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        return client;
    }

    internal Task SendAsync(
        string message,
        WebSocketMessageType type = WebSocketMessageType.Text,
        bool endOfMessage = true
    ) => socket.SendAsync(Encoding.UTF8.GetBytes(message), type, endOfMessage, CancellationToken.None);

    /// <summary>Asks for an operation.</summary>
    internal Task SubscribeAsync(string id, string query) =>
        SendAsync($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""");

    internal async Task<string> ReceiveAsync()
    {
        var (text, isClosed) = await ReadAsync();
        Assert.False(
            isClosed,
            $"The server ended the connection: {socket.CloseStatus} {socket.CloseStatusDescription}"
        );
        return text;
    }

    /// <summary>Waits for the server to end the connection, and lets it end.</summary>
    internal async Task<(int Code, string? Reason)> ClosedAsync()
    {
        var (text, isClosed) = await ReadAsync();
        Assert.True(isClosed, $"The server did not end the connection but sent {text}");
        await socket.CloseOutputAsync(socket.CloseStatus!.Value, null, CancellationToken.None);
        return ((int)socket.CloseStatus!.Value, socket.CloseStatusDescription);
    }

    /// <summary>Ends the connection in order; what the server answers.</summary>
    internal async Task<int> CloseAsync()
    {
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).WaitAsync(Patience);
        return (int)socket.CloseStatus!.Value;
    }

    /// <summary>Is gone, without a word.</summary>
    internal void Abort() => socket.Abort();

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return default;
    }

    async Task<(string Text, bool IsClosed)> ReadAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[65_536];
        while (true)
        {
            var read = await socket
                .ReceiveAsync(buffer.AsMemory(), CancellationToken.None)
                .AsTask()
                .WaitAsync(Patience);
            message.Write(buffer, 0, read.Count);
            if (read.EndOfMessage)
            {
                return (
                    Encoding.UTF8.GetString(message.GetBuffer(), 0, (int)message.Length),
                    read.MessageType == WebSocketMessageType.Close
                );
            }
        }
    }
}
