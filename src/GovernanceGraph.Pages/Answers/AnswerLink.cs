using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Json;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.Pages.Rendering;

namespace GovernanceGraph.Pages.Answers;

/// <summary>
/// The parameter "q" of the address of an answer: a JSON object with "query", "variables" and "operationName", deflated
/// (RFC 1951) and encoded for addresses (base64url, RFC 4648). It needs nothing that a server keeps, and never expires.
/// </summary>
static class AnswerLink
{
    /// <summary>The most characters of the parameter.</summary>
    internal const int MaxCharacters = 16_000;

    /// <summary>The most bytes of what it says, inflated.</summary>
    internal const int MaxBytes = 100_000;

    const int MaxValues = 2_000;
    const string QueryMember = "query";
    const string VariablesMember = "variables";
    const string OperationMember = "operationName";

    /// <summary>The parameter for a question.</summary>
    internal static string Encode(AnswerRequest request)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        using (var writer = new Utf8JsonWriter(deflate))
        {
            writer.WriteStartObject();
            writer.WriteString(QueryMember, request.Query);
            if (request.Variables.Count > 0)
            {
                writer.WritePropertyName(VariablesMember);
                VariablesText.Write(writer, request.Variables);
            }

            if (request.OperationName is { } name)
            {
                writer.WriteString(OperationMember, name);
            }

            writer.WriteEndObject();
        }

        return Base64Url.EncodeToString(packed.ToArray());
    }

    /// <summary>Reads the parameter.</summary>
    /// <param name="text">The parameter.</param>
    /// <returns>The question, or a sentence that says why there is none.</returns>
    internal static (AnswerRequest? Request, string? Error) Decode(string text)
    {
        if (text.Length > MaxCharacters)
        {
            return (null, $"The parameter \"q\" has more than {MaxCharacters} characters.");
        }

        try
        {
            using var packed = new MemoryStream(Base64Url.DecodeFromChars(text));
            using var inflate = new DeflateStream(packed, CompressionMode.Decompress);
            var buffer = new byte[MaxBytes + 1];
            var length = inflate.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return length > MaxBytes
                ? (null, $"The parameter \"q\" says more than {MaxBytes} bytes.")
                : Read(buffer.AsSpan(0, length));
        }
        catch (Exception exception)
            when (exception is FormatException or InvalidDataException or JsonException or TooManyValuesException)
        {
            return (null, Broken);
        }
    }

    const string Broken = "The parameter \"q\" is not a question; copy the whole address.";

    static (AnswerRequest? Request, string? Error) Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var remaining = MaxValues;
        reader.Read();
        if (
            JsonInput.Read(ref reader, ref remaining) is not IReadOnlyDictionary<string, object?> members
            || members.GetValueOrDefault(QueryMember) is not string query
        )
        {
            return (null, Broken);
        }

        return (
            new(
                query,
                members.GetValueOrDefault(VariablesMember) as IReadOnlyDictionary<string, object?>
                    ?? new Dictionary<string, object?>(StringComparer.Ordinal),
                members.GetValueOrDefault(OperationMember) as string
            ),
            null
        );
    }
}
