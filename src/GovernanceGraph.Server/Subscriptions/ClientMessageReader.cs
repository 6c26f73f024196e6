using System.Text.Json;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Requests;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>Reads a message of a client. The order of its members is free, so the payload is read last.</summary>
ref struct ClientMessageReader
{
    static readonly JsonReaderOptions Options = new() { MaxDepth = GraphQLRequestReader.MaxDepth + 1 };

    readonly ReadOnlySpan<byte> utf8;
    readonly SocketProtocol protocol;
    readonly int maxValues;
    string? type;
    string? id;
    bool hasId;
    Range? payload;

    ClientMessageReader(ReadOnlySpan<byte> utf8, SocketProtocol protocol, int maxValues)
    {
        this.utf8 = utf8;
        this.protocol = protocol;
        this.maxValues = maxValues;
    }

    /// <summary>The message, or one sentence on what is wrong with it.</summary>
    /// <param name="utf8">The message.</param>
    /// <param name="protocol">What its types mean.</param>
    /// <param name="maxValues">JSON values that the variables and extensions of a request may hold together.</param>
    internal static (ClientMessage? Message, string? Error) Read(
        ReadOnlySpan<byte> utf8,
        SocketProtocol protocol,
        int maxValues
    )
    {
        try
        {
            var reader = new ClientMessageReader(utf8, protocol, maxValues);
            return reader.ReadMembers() is { } error ? (null, error) : reader.Message();
        }
        catch (JsonException)
        {
            return (null, "It is not JSON.");
        }
        catch (InvalidOperationException)
        {
            // What the reader says of such bytes.
            return (null, "It contains a string that is not well-formed Unicode.");
        }
    }

    string? ReadMembers()
    {
        var json = new Utf8JsonReader(utf8, Options);
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return "It is not a JSON object.";
        }

        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (ReadMember(ref json) is { } error)
            {
                return error;
            }
        }

        json.Read(); // fails where anything follows the object
        return null;
    }

    string? ReadMember(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("type"u8))
        {
            type = ReadText(ref json);
            return type is null ? "Its \"type\" is not a string." : null;
        }

        if (json.ValueTextEquals("id"u8))
        {
            hasId = true;
            id = ReadText(ref json);
            return null; // messages about no operation have none that counts
        }

        if (json.ValueTextEquals("payload"u8))
        {
            json.Read();
            var isNull = json.TokenType == JsonTokenType.Null;
            var isObject = json.TokenType == JsonTokenType.StartObject;
            var start = (int)json.TokenStartIndex;
            json.Skip();
            payload = isObject ? start..(int)json.BytesConsumed : null;
            return isObject || isNull ? null : "Its \"payload\" is not a JSON object.";
        }

        json.Skip();
        return null;
    }

    static string? ReadText(ref Utf8JsonReader json)
    {
        json.Read();
        var text = json.TokenType == JsonTokenType.String ? json.GetString() : null;
        json.Skip();
        return text;
    }

    readonly (ClientMessage? Message, string? Error) Message()
    {
        if (type is null)
        {
            return (null, "It has no \"type\".");
        }

        return protocol.TypeOf(type) switch
        {
            null => (null, "Its \"type\" is not one that a client sends."),
            ClientMessageType.Subscribe or ClientMessageType.Complete when string.IsNullOrEmpty(id) => (
                null,
                hasId ? "Its \"id\" is not a string, or is empty." : "It has no \"id\"."
            ),
            ClientMessageType.Subscribe => Subscribe(id),
            ClientMessageType.Complete => (new(ClientMessageType.Complete, id), null),
            { } other => (new(other), null),
        };
    }

    readonly (ClientMessage? Message, string? Error) Subscribe(string operation)
    {
        if (payload is not { } range)
        {
            return (null, "It has no \"payload\".");
        }

        var read = GraphQLRequestReader.ReadObject(utf8[range], maxValues);
        return read.Parameters is null or { Query: null, DocumentId: null, Extensions: null }
            ? (null, (read.Error ?? HttpError.NoQuery).Message)
            : (new(ClientMessageType.Subscribe, operation, read.Parameters), null);
    }
}
