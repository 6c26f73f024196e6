using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>
/// The words of the two protocols of GraphQL over WebSocket. The newer one is that of the npm package graphql-ws; the
/// older one, whose own name is "graphql-ws", is that of the package subscriptions-transport-ws: Strawberry Shake and
/// older versions of Apollo speak it.
/// </summary>
/// <param name="Name">The name of the sub-protocol.</param>
/// <param name="IsOlder">Whether it is the older one.</param>
/// <param name="Next">The type of a message that brings a response.</param>
sealed record SocketProtocol(string Name, bool IsOlder, string Next)
{
    internal static readonly SocketProtocol Current = new("graphql-transport-ws", IsOlder: false, "next");

    internal static readonly SocketProtocol Older = new("graphql-ws", IsOlder: true, "data");

    /// <summary>The protocol to speak with a client; null where it offers neither.</summary>
    internal static SocketProtocol? Choose(IList<string> offered) =>
        offered.Contains(Current.Name) ? Current
        : offered.Contains(Older.Name) ? Older
        : null;

    /// <summary>What a type that a client wrote means; null where clients send no such message.</summary>
    internal ClientMessageType? TypeOf(string type) =>
        (type, IsOlder) switch
        {
            ("connection_init", _) => ClientMessageType.ConnectionInit,
            ("subscribe", false) or ("start", true) => ClientMessageType.Subscribe,
            ("complete", false) or ("stop", true) => ClientMessageType.Complete,
            ("connection_terminate", true) => ClientMessageType.Terminate,
            ("ping", false) => ClientMessageType.Ping,
            ("pong", false) => ClientMessageType.Pong,
            _ => null,
        };

    /// <summary>The payload of an "error" message for the errors of a response.</summary>
    /// <param name="response">A response with at least one error, as JSON.</param>
    internal ReadOnlyMemory<byte> ErrorPayload(ReadOnlyMemory<byte> response)
    {
        using var read = JsonDocument.Parse(response);
        var errors = read.RootElement.GetProperty("errors"u8);
        var list = JsonMarshal.GetRawUtf8Value(errors);
        return !IsOlder ? list.ToArray()
            : errors.GetArrayLength() == 1 ? JsonMarshal.GetRawUtf8Value(errors[0]).ToArray()
            : WithAll(errors[0], list);
    }

    // The payload is one error; where there are more, clients look into its "errors" for them.
    static ReadOnlyMemory<byte> WithAll(JsonElement first, ReadOnlySpan<byte> all)
    {
        var payload = new ArrayBufferWriter<byte>(all.Length + 1_024);
        payload.Write(JsonMarshal.GetRawUtf8Value(first)[..^1]);
        payload.Write(",\"errors\":"u8);
        payload.Write(all);
        payload.Write("}"u8);
        return payload.WrittenMemory;
    }
}
