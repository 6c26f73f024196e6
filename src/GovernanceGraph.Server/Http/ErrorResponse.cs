using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovernanceGraph.Server.Http;

/// <summary>Writes a <see cref="HttpError"/> as a GraphQL response without data.</summary>
static class ErrorResponse
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static async Task WriteAsync(HttpContext context, HttpError fault, ResponseFormat format)
    {
        var response = context.Response;
        response.StatusCode = fault.StatusIn(format);
        response.ContentType = MediaTypes.Name(format);
        if (fault.Allow is { } allow)
        {
            response.Headers.Allow = allow;
        }

        if (fault.AcceptEncoding is { } codings)
        {
            response.Headers.AcceptEncoding = codings;
        }

        if (fault.RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString();
        }

        Caching.Forbid(context);
        var body = Body(fault);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body); // to HEAD, the web server leaves the body out itself
    }

    /// <summary>The response as JSON.</summary>
    internal static ReadOnlyMemory<byte> Body(HttpError fault)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("errors"u8);
            json.WriteStartObject();
            json.WriteString("message"u8, fault.Message);
            json.WriteStartObject("extensions"u8);
            json.WriteString("code"u8, fault.Code);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
