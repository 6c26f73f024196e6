using System.Buffers;
using System.Net.WebSockets;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovernanceGraph.Server.Configuration;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>
/// Sends messages, one at a time. Whoever sends waits until the client's side took the bytes, so that a client that
/// reads slowly makes its own operations slow; one that takes no bytes for too long, or lets too many gather, is given
/// up.
/// </summary>
sealed class SocketWriter : IAsyncDisposable
{
    /// <summary>So much must be taken at a time; a longer message is sent as several frames.</summary>
    const int PieceBytes = 65_536;

    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static readonly byte[] End = "}"u8.ToArray();

    readonly Lock access = new();
    readonly SemaphoreSlim sending = new(1, 1);
    readonly WebSocket socket;
    readonly SubscriptionSettings settings;
    readonly Action<CloseReason> giveUp;
    readonly ITimer late;
    Task? closing;
    long unsent;

    /// <param name="socket">Accepted.</param>
    /// <param name="settings">The limits.</param>
    /// <param name="time">For the time-out.</param>
    /// <param name="giveUp">
    /// Called where the client does not take what it is sent: the connection is to be ended.
    /// </param>
    internal SocketWriter(
        WebSocket socket,
        SubscriptionSettings settings,
        TimeProvider time,
        Action<CloseReason> giveUp
    )
    {
        this.socket = socket;
        this.settings = settings;
        this.giveUp = giveUp;
        late = time.CreateTimer(
            _ => giveUp(CloseReason.TooSlow(settings.SendTimeout)),
            state: null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
    }

    /// <summary>Why the connection is ended from this side; null while it is not. Nothing is sent after it.</summary>
    internal CloseReason? Closed { get; private set; }

    internal Task AcknowledgeAsync(CancellationToken cancellationToken) =>
        SendAsync("""{"type":"connection_ack"}"""u8.ToArray(), default, default, cancellationToken);

    internal Task PongAsync(CancellationToken cancellationToken) =>
        SendAsync("""{"type":"pong"}"""u8.ToArray(), default, default, cancellationToken);

    /// <summary>A sign of life in the older protocol.</summary>
    internal Task KeepAliveAsync(CancellationToken cancellationToken) =>
        SendAsync("""{"type":"ka"}"""u8.ToArray(), default, default, cancellationToken);

    /// <summary>Tells in the older protocol what is wrong with a message that no operation is to blame for.</summary>
    internal Task ConnectionErrorAsync(string error, CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(message, Options))
        {
            json.WriteStartObject();
            json.WriteString("type"u8, "connection_error"u8);
            json.WriteStartObject("payload"u8);
            json.WriteString("message"u8, error);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return SendAsync(message.WrittenMemory, default, default, cancellationToken);
    }

    /// <summary>Sends a message about an operation.</summary>
    /// <param name="type">next (in the older protocol data), error or complete.</param>
    /// <param name="id">The operation.</param>
    /// <param name="payload">JSON; empty: none.</param>
    /// <param name="cancellationToken">Ends the connection, for half a message cannot be taken back.</param>
    /// <param name="isWanted">Asked when it is the message's turn; absent: it is.</param>
    internal Task SendAsync(
        string type,
        string id,
        ReadOnlyMemory<byte> payload,
        CancellationToken cancellationToken,
        Func<bool>? isWanted = null
    )
    {
        // A long payload is sent from where it is: a copy would take as much memory again until the client has taken
        // it.
        var isLong = payload.Length > PieceBytes;
        var message = new ArrayBufferWriter<byte>((isLong ? 0 : payload.Length) + 128);
        using (var json = new Utf8JsonWriter(message, Options))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, id);
            json.WriteString("type"u8, type);
            if (!payload.IsEmpty)
            {
                json.WritePropertyName("payload"u8);
                json.WriteRawValue(isLong ? "0"u8 : payload.Span, skipInputValidation: true);
            }

            json.WriteEndObject();
        }

        return isLong
            ? SendAsync(message.WrittenMemory[..^2], payload, End, cancellationToken, isWanted)
            : SendAsync(message.WrittenMemory, default, default, cancellationToken, isWanted);
    }

    /// <summary>
    /// Tells the client that and why the connection ends, after the message under way. Only the first reason counts.
    /// </summary>
    internal Task CloseAsync(CloseReason reason, CancellationToken cancellationToken)
    {
        lock (access)
        {
            if (closing is null)
            {
                Closed = reason;
                closing = SendCloseAsync(reason, cancellationToken);
            }

            return closing;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await late.DisposeAsync(); // nobody is given up after this
        await (closing ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        sending.Dispose();
    }

    async Task SendCloseAsync(CloseReason reason, CancellationToken cancellationToken)
    {
        await sending.WaitAsync(cancellationToken);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(reason.Status, reason.FrameText, cancellationToken);
            }
        }
        finally
        {
            sending.Release();
        }
    }

    async Task SendAsync(
        ReadOnlyMemory<byte> first,
        ReadOnlyMemory<byte> payload,
        ReadOnlyMemory<byte> last,
        CancellationToken cancellationToken,
        Func<bool>? isWanted = null
    )
    {
        var length = first.Length + payload.Length + last.Length;
        var gathered = Interlocked.Add(ref unsent, length);
        try
        {
            if (gathered > settings.MaxUnsentBytes && gathered > length) // one message alone has a limit of its own
            {
                giveUp(CloseReason.TooMuchUnsent(settings.MaxUnsentBytes));
                return;
            }

            await sending.WaitAsync(cancellationToken);
            try
            {
                if (Closed is null && socket.State == WebSocketState.Open && isWanted?.Invoke() != false)
                {
                    await SendPiecesAsync(first, isLast: last.IsEmpty, cancellationToken);
                    await SendPiecesAsync(payload, isLast: false, cancellationToken);
                    await SendPiecesAsync(last, isLast: true, cancellationToken);
                }
            }
            finally
            {
                sending.Release();
            }
        }
        finally
        {
            Interlocked.Add(ref unsent, -length);
        }
    }

    async Task SendPiecesAsync(ReadOnlyMemory<byte> message, bool isLast, CancellationToken cancellationToken)
    {
        try
        {
            while (!message.IsEmpty)
            {
                var piece = message[..Math.Min(message.Length, PieceBytes)];
                message = message[piece.Length..];
                late.Change(settings.SendTimeout, Timeout.InfiniteTimeSpan);
                await socket.SendAsync(
                    piece,
                    WebSocketMessageType.Text,
                    endOfMessage: isLast && message.IsEmpty,
                    cancellationToken
                );
            }
        }
        finally
        {
            late.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
