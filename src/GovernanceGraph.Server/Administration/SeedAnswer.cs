using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using GovernanceGraph.Seeding;
using GovernanceGraph.Seeding.Warnings;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Administration;

/// <summary>What whoever had a seed folder loaded is told, as JSON.</summary>
static class SeedAnswer
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>It is loaded, or was already; what is rarely meant is told beside it.</summary>
    internal static Task WriteAsync(HttpContext context, LoadOutcome outcome, IReadOnlyList<SeedWarning> warnings) =>
        WriteAsync(
            context,
            StatusCodes.Status200OK,
            json =>
            {
                var revision = outcome.Revision;
                json.WriteBoolean("changed"u8, outcome.Changed);
                if (outcome.Warning is { } failure)
                {
                    json.WriteString("warning"u8, failure);
                }

                json.WriteStartObject("revision"u8);
                json.WriteNumber("number"u8, revision.Number);
                json.WriteString("time"u8, revision.Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
                json.WriteString("reason"u8, revision.Reason);
                json.WriteString("hash"u8, revision.Hash);
                json.WriteNumber("entities"u8, revision.Entities);
                json.WriteNumber("relations"u8, revision.Relations);
                json.WriteNumber("claims"u8, revision.Claims);
                json.WriteNumber("sources"u8, revision.Sources);
                json.WriteNumber("completeLists"u8, revision.CompleteLists);
                json.WriteNumber("added"u8, revision.Added);
                json.WriteNumber("removed"u8, revision.Removed);
                json.WriteEndObject();
                json.WriteStartArray("warnings"u8);
                foreach (var warning in warnings)
                {
                    Write(json, warning);
                }

                json.WriteEndArray();
            }
        );

    /// <summary>It cannot be loaded: all problems, each with its place.</summary>
    internal static Task WriteAsync(HttpContext context, IReadOnlyList<SeedProblem> problems) =>
        WriteAsync(
            context,
            StatusCodes.Status422UnprocessableEntity,
            json =>
            {
                json.WriteStartArray("errors"u8);
                json.WriteStartObject();
                json.WriteString(
                    "message"u8,
                    "Nothing was loaded: the seed folder has problems; correct them and load it again."
                );
                json.WriteStartObject("extensions"u8);
                json.WriteString("code"u8, "SEED_HAS_PROBLEMS");
                json.WriteStartArray("problems"u8);
                foreach (var problem in problems)
                {
                    Write(json, problem);
                }

                json.WriteEndArray();
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
            }
        );

    static void Write(Utf8JsonWriter json, SeedWarning warning)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, warning.Kind);
        json.WriteString("message"u8, warning.Message);
        json.WriteNumber("count"u8, warning.Count);
        json.WriteStartArray("places"u8);
        foreach (var place in warning.Places)
        {
            json.WriteStartObject();
            json.WriteString("file"u8, place.File);
            json.WriteNumber("line"u8, place.Line);
            json.WriteString("text"u8, place.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // What a problem does not have (the folder's has no file, a row's no column) is null.
    static void Write(Utf8JsonWriter json, SeedProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("file"u8, problem.File.Length == 0 ? null : problem.File);
        WritePlace(json, "line", problem.Line);
        WritePlace(json, "column", problem.Column);
        json.WriteString("columnName"u8, problem.ColumnName);
        json.WriteString("message"u8, problem.Message);
        json.WriteEndObject();
    }

    static void WritePlace(Utf8JsonWriter json, string name, int place)
    {
        if (place > 0)
        {
            json.WriteNumber(name, place);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    static async Task WriteAsync(HttpContext context, int status, Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }

        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = MediaTypes.Name(ResponseFormat.Json);
        response.ContentLength = buffer.WrittenCount;
        await response.Body.WriteAsync(buffer.WrittenMemory);
    }
}
