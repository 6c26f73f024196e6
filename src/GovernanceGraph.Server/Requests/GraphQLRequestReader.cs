using System.Buffers;
using System.Text;
using System.Text.Json;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Limits;
using Microsoft.Extensions.Primitives;

namespace GovernanceGraph.Server.Requests;

/// <summary>Either a request or what is wrong with it.</summary>
/// <param name="Parameters">The request.</param>
/// <param name="Error">What is wrong with it.</param>
/// <param name="Memory">
/// What it takes of the memory for requests, to be released when it is answered; nothing where there is an error.
/// </param>
readonly record struct ReadRequest(RequestParameters? Parameters, HttpError? Error, RequestMemory Memory = default)
{
    public static implicit operator ReadRequest(HttpError error) => new(Parameters: null, error);

    public static implicit operator ReadRequest(RequestParameters parameters) => new(parameters, Error: null);
}

/// <summary>
/// A body or a query string to <see cref="RequestParameters"/> (GraphQL over HTTP, "Request Parameters").
/// </summary>
static class GraphQLRequestReader
{
    /// <summary>How deep the JSON of a request may be nested.</summary>
    internal const int MaxDepth = 64;

    const string BodyName = "request body";

    static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth };

    /// <summary>Reads the body of a POST.</summary>
    /// <param name="body">All of it.</param>
    /// <param name="maxValues">JSON values that variables and extensions may hold together.</param>
    internal static ReadRequest ReadBody(in ReadOnlySequence<byte> body, int maxValues)
    {
        var start = new SequenceReader<byte>(body);
        // Some programs begin every text with it; RFC 8259 lets us pass over it.
        start.IsNext("\uFEFF"u8, advancePast: true);
        var json = new Utf8JsonReader(start.UnreadSequence, Options);
        start.AdvancePastAny(" \t\r\n"u8);
        return start.End ? HttpError.EmptyBody : ReadObject(ref json, maxValues);
    }

    /// <summary>Reads a GET. An empty parameter is an absent one.</summary>
    /// <param name="request">The request.</param>
    /// <param name="documentId">The id of a stored document where the address names one; it counts alone then.</param>
    /// <param name="maxValues">JSON values that variables and extensions may hold together.</param>
    internal static ReadRequest ReadLink(HttpRequest request, string? documentId, int maxValues)
    {
        if (!QueryStringEncoding.IsUtf8(request.QueryString.Value))
        {
            return HttpError.LinkNotText;
        }

        var query = request.Query;
        foreach (
            var name in (ReadOnlySpan<string>)["query", "id", "documentId", "operationName", "variables", "extensions"]
        )
        {
            if (query[name].Count > 1)
            {
                return HttpError.Repeated(name);
            }
        }

        var members = new RequestMembers(maxValues);
        return
            (
                ReadMap("variables", NullIfEmpty(query["variables"]), ref members, maxValues)
                ?? ReadMap("extensions", NullIfEmpty(query["extensions"]), ref members, maxValues)
            )
                is { } error
            ? error
            : new RequestParameters
            {
                Query = documentId is null ? NullIfEmpty(query["query"]) : null,
                DocumentId = documentId ?? NullIfEmpty(query["documentId"]) ?? NullIfEmpty(query["id"]),
                OperationName = NullIfEmpty(query["operationName"]),
                AllowedOperations = AllowedOperations.Query, // a link must not change anything
                Variables = members.Variables,
                Extensions = members.Extensions,
            };
    }

    /// <summary>Reads a request that came as one JSON object among others.</summary>
    /// <param name="utf8">The object.</param>
    /// <param name="maxValues">JSON values that variables and extensions may hold together.</param>
    internal static ReadRequest ReadObject(ReadOnlySpan<byte> utf8, int maxValues)
    {
        var json = new Utf8JsonReader(utf8, Options);
        return ReadObject(ref json, maxValues);
    }

    static ReadRequest ReadObject(ref Utf8JsonReader json, int maxValues)
    {
        try
        {
            return ReadMembers(ref json, maxValues);
        }
        catch (TooManyValuesException)
        {
            return HttpError.TooManyValues(maxValues);
        }
        catch (JsonException exception)
        {
            return NotJson(BodyName, exception, json.CurrentDepth);
        }
        catch (InvalidOperationException)
        {
            // What the reader says of bytes or escapes that make no text; its tokens are asked for by their type only.
            return HttpError.NotText;
        }
    }

    static ReadRequest ReadMembers(ref Utf8JsonReader json, int maxValues)
    {
        if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
        {
            return json.TokenType == JsonTokenType.StartArray ? HttpError.Batch : HttpError.NotAnObject;
        }

        var members = new RequestMembers(maxValues);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (members.Read(ref json) is { } error)
            {
                return error;
            }
        }

        json.Read(); // fails where anything follows the object
        return new RequestParameters
        {
            Query = members.Query,
            DocumentId = members.DocumentId,
            OperationName = members.OperationName,
            Variables = members.Variables,
            Extensions = members.Extensions,
        };
    }

    static HttpError? ReadMap(string name, string? text, ref RequestMembers members, int maxValues)
    {
        if (text is null)
        {
            return null;
        }

        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), Options);
        try
        {
            if ((name == "variables" ? members.ReadVariables(ref json) : members.ReadExtensions(ref json)) is { } error)
            {
                return error;
            }

            json.Read(); // fails where anything follows
            return null;
        }
        catch (TooManyValuesException)
        {
            return HttpError.TooManyValues(maxValues);
        }
        catch (JsonException exception)
        {
            return NotJson($"parameter \"{name}\"", exception, json.CurrentDepth);
        }
        catch (InvalidOperationException)
        {
            return HttpError.NotText;
        }
    }

    // At the limit the reader stands at the last bracket that it took, which is one level less deep than what it holds.
    static HttpError NotJson(string where, JsonException exception, int depth) =>
        depth >= MaxDepth - 1
            ? HttpError.TooDeep(where, MaxDepth)
            : HttpError.NotJson(where, (exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1);

    static string? NullIfEmpty(StringValues parameter) =>
        parameter.Count == 1 && parameter[0] is { Length: > 0 } text ? text : null;
}
