using System.Net.WebSockets;
using System.Text;
using GovernanceGraph.GraphQL.Responses;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>
/// Why a WebSocket is ended: the codes of the protocol "graphql-transport-ws", and of WebSocket itself.
/// </summary>
/// <param name="Code">For programs.</param>
/// <param name="Text">For people; of a long one only as much is sent as a close frame holds.</param>
sealed record CloseReason(int Code, string Text)
{
    /// <summary>A close frame holds 125 bytes, two of them the code.</summary>
    const int MaxTextBytes = 123;

    const int TryAgainLater = 1013;

    internal static readonly CloseReason Done = new(1000, "");

    internal static readonly CloseReason Stopping = new(1001, "The server is stopping.");

    internal static readonly CloseReason NotText = new(4400, "A binary message was received; send text.");

    internal static readonly CloseReason Unauthorized = new(
        4401,
        "Unauthorized: send \"connection_init\" first and wait for \"connection_ack\"."
    );

    internal static readonly CloseReason Forbidden = new(
        4403,
        "Forbidden: pages of this origin may not use the server."
    );

    internal static readonly CloseReason SubprotocolNotAcceptable = new(
        4406,
        "Subprotocol not acceptable: use \"graphql-transport-ws\" or \"graphql-ws\"."
    );

    internal static readonly CloseReason InitTimeout = new(4408, "Connection initialisation timeout");

    internal static readonly CloseReason TooManyInits = new(4429, "Too many initialisation requests");

    // A client may come again by this code of WebSocket: the error may be the network's.
    internal static CloseReason TooSlow(TimeSpan timeout) =>
        new(TryAgainLater, $"Nothing was read for {timeout.TotalSeconds} s; keep reading, or request less data.");

    internal static CloseReason TooMuchUnsent(int limit) =>
        new(TryAgainLater, $"More than {limit} bytes are waiting to be read; keep reading, or request less data.");

    internal static CloseReason NoMemory(MemoryBudget budget) =>
        new(TryAgainLater, $"The server holds at most {budget.Limit} bytes for all clients (limit {budget.Name}).");

    internal static CloseReason TooLarge(int limit) =>
        new(1009, $"The message is longer than {limit} bytes; send a shorter one.");

    internal static CloseReason Invalid(string error) => new(4400, $"Invalid message: {error}");

    internal static CloseReason Exists(string id) => new(4409, $"Subscriber for {id} already exists");

    internal WebSocketCloseStatus Status => (WebSocketCloseStatus)Code;

    /// <summary>The text, cut between two characters where it is too long for a frame.</summary>
    internal string FrameText
    {
        get
        {
            var text = Text;
            while (Encoding.UTF8.GetByteCount(text) > MaxTextBytes)
            {
                text = text[..^(char.IsLowSurrogate(text[^1]) ? 2 : 1)];
            }

            return text;
        }
    }
}
