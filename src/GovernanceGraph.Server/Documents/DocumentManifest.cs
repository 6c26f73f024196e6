using System.Text.Json;

namespace GovernanceGraph.Server.Documents;

/// <summary>
/// Reads the file in which a client's build lists its documents: Apollo's manifest, or one JSON object from ids to
/// documents, as graphql-codegen and relay-compiler write it.
/// </summary>
static class DocumentManifest
{
    const string ApolloFormat = "apollo-persisted-query-manifest";

    const string NotKnown =
        "is not a manifest of documents: it is neither Apollo's (\"format\": "
        + "\"apollo-persisted-query-manifest\") nor one JSON object from ids to documents; keep other "
        + "files elsewhere.";

    static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    /// <summary>The documents by the ids that the manifest gives them.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="documents">Gets them, in the order of the file.</param>
    /// <returns>What is wrong with the file, to be said after its name; null where all of it was read.</returns>
    internal static string? Read(ReadOnlyMemory<byte> utf8, List<KeyValuePair<string, string>> documents)
    {
        try
        {
            using var manifest = JsonDocument.Parse(utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, Options);
            return manifest.RootElement switch
            {
                { ValueKind: not JsonValueKind.Object } => NotKnown,
                var root
                    when root.TryGetProperty("format"u8, out var format)
                        && root.TryGetProperty("operations"u8, out var operations) => ReadApollo(
                    format,
                    operations,
                    documents
                ),
                var root => ReadMap(root, documents),
            };
        }
        catch (JsonException exception)
        {
            return $"is not JSON (line {(exception.LineNumber ?? 0) + 1}); build it again.";
        }
        catch (InvalidOperationException)
        {
            // What the reader says of such strings.
            return "contains a string that is not well-formed Unicode; build it again.";
        }
    }

    static string? ReadApollo(JsonElement format, JsonElement operations, List<KeyValuePair<string, string>> documents)
    {
        if (
            format.ValueKind != JsonValueKind.String
            || !format.ValueEquals(ApolloFormat)
            || operations.ValueKind != JsonValueKind.Array
        )
        {
            return NotKnown;
        }

        var place = 0;
        foreach (var operation in operations.EnumerateArray())
        {
            place++;
            if (Text(operation, "id") is not { Length: > 0 } id || Text(operation, "body") is not { } body)
            {
                return $"has no \"id\" or no \"body\" in operation {place}; build it again.";
            }

            documents.Add(new(id, body));
        }

        return null;
    }

    static string? ReadMap(JsonElement map, List<KeyValuePair<string, string>> documents)
    {
        foreach (var entry in map.EnumerateObject())
        {
            if (entry.Name.Length == 0 || entry.Value.ValueKind != JsonValueKind.String)
            {
                return NotKnown;
            }

            documents.Add(new(entry.Name, entry.Value.GetString()!));
        }

        return null;
    }

    static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
