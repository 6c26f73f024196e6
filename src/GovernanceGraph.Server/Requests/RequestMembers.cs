using System.Text.Json;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Requests;

/// <summary>
/// The members of the body's object that matter; others are passed over, as the specification demands.
/// </summary>
/// <param name="maxValues">JSON values that variables and extensions may hold together.</param>
ref struct RequestMembers(int maxValues)
{
    int remainingValues = maxValues;
    int seen;

    internal string? Query { get; private set; }

    internal string? DocumentId { get; private set; }

    internal string? OperationName { get; private set; }

    internal IReadOnlyDictionary<string, object?>? Variables { get; private set; }

    internal IReadOnlyDictionary<string, object?>? Extensions { get; private set; }

    /// <summary>Reads one member, name and value.</summary>
    internal HttpError? Read(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("query"u8))
        {
            return Once("query", 1) ?? ReadQuery(ref json);
        }

        if (json.ValueTextEquals("operationName"u8))
        {
            return Once("operationName", 2) ?? ReadOperationName(ref json);
        }

        if (json.ValueTextEquals("variables"u8))
        {
            return Once("variables", 4) ?? ReadVariables(ref json);
        }

        if (json.ValueTextEquals("extensions"u8))
        {
            return Once("extensions", 8) ?? ReadExtensions(ref json);
        }

        if (json.ValueTextEquals("documentId"u8))
        {
            return Once("documentId", 16) ?? ReadDocumentId(ref json, "documentId");
        }

        if (json.ValueTextEquals("id"u8))
        {
            return Once("id", 32) ?? ReadDocumentId(ref json, "id");
        }

        json.Skip();
        return null;
    }

    HttpError? Once(string name, int bit)
    {
        var isRepeated = (seen & bit) != 0;
        seen |= bit;
        return isRepeated ? HttpError.Repeated(name) : null;
    }

    HttpError? ReadQuery(ref Utf8JsonReader json)
    {
        (var error, Query) = ReadText(ref json, "query");
        return error;
    }

    // Clients of Hot Chocolate say "id", the draft on persisted documents says "documentId"; that one counts where both
    // are sent.
    HttpError? ReadDocumentId(ref Utf8JsonReader json, string name)
    {
        var (error, id) = ReadText(ref json, name);
        id = NullIfEmpty(id);
        DocumentId = name == "id" ? DocumentId ?? id : id ?? DocumentId;
        return error;
    }

    HttpError? ReadOperationName(ref Utf8JsonReader json)
    {
        (var error, var operationName) = ReadText(ref json, "operationName");
        OperationName = NullIfEmpty(operationName);
        return error;
    }

    /// <summary>Reads the value of "variables", which is the reader's next token.</summary>
    internal HttpError? ReadVariables(ref Utf8JsonReader json)
    {
        json.Read();
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                Variables = JsonInput.ReadObject(ref json, ref remainingValues);
                return null;
            case JsonTokenType.Null:
                return null;
            default:
                return HttpError.WrongType("variables", "a JSON object");
        }
    }

    /// <summary>Reads the value of "extensions", which is the reader's next token.</summary>
    internal HttpError? ReadExtensions(ref Utf8JsonReader json)
    {
        json.Read();
        switch (json.TokenType)
        {
            case JsonTokenType.StartObject:
                Extensions = RequestExtensions.Read(ref json, ref remainingValues);
                return null;
            case JsonTokenType.Null:
                return null;
            default:
                return HttpError.WrongType("extensions", "a JSON object");
        }
    }

    // An empty text names nothing, as in a link: programs send it where there is no name.
    static string? NullIfEmpty(string? text) => text is "" ? null : text;

    static (HttpError? Error, string? Text) ReadText(ref Utf8JsonReader json, string name)
    {
        json.Read();
        return json.TokenType is JsonTokenType.String or JsonTokenType.Null
            ? (null, json.GetString())
            : (HttpError.WrongType(name, "a string"), null);
    }
}
