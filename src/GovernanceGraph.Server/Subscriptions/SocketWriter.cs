using System.Buffers;
using System.Net.WebSockets;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>
/// Sends messages, one at a time, each as one frame. Whoever sends waits until the client's side took the bytes: a client
/// that reads slowly makes its own operations slow and gathers nothing here.
/// </summary>
sealed class SocketWriter(WebSocket socket) : IDisposable
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly SemaphoreSlim sending = new(1, 1);

    /// <summary>Why the connection was ended from this side; null while it was not.</summary>
    internal CloseReason? Closed { get; private set; }

    internal Task AcknowledgeAsync(CancellationToken cancellationToken) =>
        SendAsync("""{"type":"connection_ack"}"""u8.ToArray(), cancellationToken);

    internal Task PongAsync(CancellationToken cancellationToken) => SendAsync("""{"type":"pong"}"""u8.ToArray(), cancellationToken);

    /// <summary>Sends a message about an operation.</summary>
    /// <param name="type">next, error or complete.</param>
    /// <param name="id">The operation.</param>
    /// <param name="payload">JSON; empty: none.</param>
    /// <param name="cancellationToken">Ends the connection, for half a message cannot be taken back.</param>
    /// <param name="isWanted">Asked when it is the message's turn; absent: it is.</param>
    internal Task SendAsync(
        string type, string id, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken, Func<bool>? isWanted = null)
    {
        var message = new ArrayBufferWriter<byte>(payload.Length + 128);
        using (var json = new Utf8JsonWriter(message, Options))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, id);
            json.WriteString("type"u8, type);
            if (!payload.IsEmpty)
            {
                json.WritePropertyName("payload"u8);
                json.WriteRawValue(payload.Span, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        return SendAsync(message.WrittenMemory, cancellationToken, isWanted);
    }

    /// <summary>Tells the client that and why the connection ends. Only the first reason counts.</summary>
    internal async Task CloseAsync(CloseReason reason, CancellationToken cancellationToken)
    {
        await sending.WaitAsync(cancellationToken);
        try
        {
            if (Closed is null && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                Closed = reason;
                await socket.CloseOutputAsync(reason.Status, reason.FrameText, cancellationToken);
            }
        }
        finally
        {
            sending.Release();
        }
    }

    public void Dispose() => sending.Dispose();

    async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken, Func<bool>? isWanted = null)
    {
        await sending.WaitAsync(cancellationToken);
        try
        {
            if (socket.State == WebSocketState.Open && isWanted?.Invoke() != false)
            {
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            }
        }
        finally
        {
            sending.Release();
        }
    }
}
