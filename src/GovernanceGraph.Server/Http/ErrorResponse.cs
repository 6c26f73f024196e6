using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovernanceGraph.Server.Http;

/// <summary>Writes a <see cref="HttpError"/> as a GraphQL response without data.</summary>
static class ErrorResponse
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static async Task WriteAsync(HttpContext context, HttpError error, ResponseFormat format)
    {
        var response = context.Response;
        response.StatusCode = error.StatusIn(format);
        response.ContentType = MediaTypes.Name(format);
        if (error.Allow is { } allow)
        {
            response.Headers.Allow = allow;
        }

        if (error.AcceptEncoding is { } codings)
        {
            response.Headers.AcceptEncoding = codings;
        }

        if (error.RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString();
        }

        Caching.ForbidCaching(context);
        var body = Body(error);
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body); // to HEAD, the web server leaves the body out itself
    }

    /// <summary>The response as JSON.</summary>
    internal static ReadOnlyMemory<byte> Body(HttpError error)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("errors"u8);
            json.WriteStartObject();
            json.WriteString("message"u8, error.Message);
            json.WriteStartObject("extensions"u8);
            json.WriteString("code"u8, error.Code);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
