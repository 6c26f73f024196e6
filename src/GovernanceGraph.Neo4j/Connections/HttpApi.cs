using System.Globalization;
using System.Text.Json;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>
/// The HTTP API: several statements, one transaction, one round trip. Its line format costs the server what JSON costs
/// it, and is read without parsing the rows: a line "{"data":[…]}" is a row.
/// </summary>
sealed class HttpApi(Neo4jWire wire, Uri commit) : Neo4jApi(wire)
{
    const string LineFormat = "application/vnd.neo4j.jolt-v2";

    public override async ValueTask<ServerAnswer> RunAsync(
        IReadOnlyList<CypherStatement> statements,
        AccessMode mode,
        RequestOptions requestOptions,
        CancellationToken cancellationToken
    )
    {
        using var body = RequestBuffer();
        Write(statements, requestOptions.Ticket, body);
        using var request = Post(commit, body);
        request.Headers.TryAddWithoutValidation("Accept", LineFormat);
        request.Headers.TryAddWithoutValidation("access-mode", mode == AccessMode.Read ? "READ" : "WRITE");
        request.Headers.TryAddWithoutValidation(
            "max-execution-time",
            ((long)Math.Ceiling(requestOptions.Deadline.TotalMilliseconds)).ToString(CultureInfo.InvariantCulture)
        );
        if (requestOptions.Bookmarks.Count > 0)
        {
            request.Headers.TryAddWithoutValidation("bookmarks", BookmarkList(requestOptions.Bookmarks));
        }

        return Read(await Wire.SendAsync(request, requestOptions.MaxBytes, cancellationToken), statements.Count);
    }

    static void Write(IReadOnlyList<CypherStatement> statements, long? ticket, PooledBuffer body)
    {
        using var writer = new Utf8JsonWriter(body, Relaxed);
        writer.WriteStartObject();
        writer.WriteStartArray("statements"u8);
        for (var i = 0; i < statements.Count; i++)
        {
            writer.WriteStartObject();
            writer.WriteString("statement"u8, statements[i].Text);
            WriteParameters(writer, statements[i], ticket);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    static string BookmarkList(IReadOnlyList<string> bookmarks) => "[\"" + string.Join("\",\"", bookmarks) + "\"]";

    static ServerAnswer Read(PooledBuffer buffer, int statements)
    {
        var answer = new ServerAnswer(buffer, statements);
        try
        {
            Read(buffer.Span, answer, statements);
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    static void Read(ReadOnlySpan<byte> bytes, ServerAnswer answer, int statements)
    {
        if (
            !bytes.StartsWith("{\"header\":"u8)
            && !bytes.StartsWith("{\"error\":"u8)
            && !bytes.StartsWith("{\"info\":"u8)
        )
        {
            ReadRefusal(bytes, answer);
            return;
        }

        var (start, statement, isWhole) = (0, 0, false);
        while (start < bytes.Length)
        {
            var length = bytes[start..].IndexOf((byte)'\n');
            var line = length < 0 ? bytes[start..] : bytes.Slice(start, length);
            if (line.StartsWith("{\"data\":"u8) && line[^1] == '}')
            {
                answer.AddRow(start + 8, line.Length - 9);
            }
            else if (line.StartsWith("{\"summary\":"u8) && statement < statements)
            {
                answer.End(statement++);
            }
            else if (line.StartsWith("{\"error\":"u8))
            {
                var reader = new Utf8JsonReader(line[9..]);
                reader.Read();
                ReadErrors(ref reader, answer);
            }
            else if (line.StartsWith("{\"info\":"u8))
            {
                var reader = new Utf8JsonReader(line[8..]);
                ReadInformation(ref reader, answer);
                isWhole = true;
            }
            else if (!line.StartsWith("{\"header\":"u8) && line.Length > 0)
            {
                throw NotAnAnswer();
            }

            start += line.Length + 1;
        }

        if (!isWhole || (answer.Error is null && statement < statements))
        {
            throw NotAnAnswer();
        }
    }

    /// <summary>
    /// What is refused before a statement is looked at comes as one JSON object, whatever was asked for.
    /// </summary>
    static void ReadRefusal(ReadOnlySpan<byte> bytes, ServerAnswer answer)
    {
        var reader = new Utf8JsonReader(bytes);
        reader.Read();
        ReadErrors(ref reader, answer);
        if (answer.Error is null)
        {
            throw NotAnAnswer();
        }
    }

    static void ReadErrors(ref Utf8JsonReader reader, ServerAnswer answer)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isErrors = reader.ValueTextEquals("errors"u8);
            reader.Read();
            if (isErrors)
            {
                answer.Error ??= AnswerReader.Errors(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    static void ReadInformation(ref Utf8JsonReader reader, ServerAnswer answer)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isBookmarks = reader.ValueTextEquals("lastBookmarks"u8);
            reader.Read();
            if (isBookmarks)
            {
                answer.Bookmarks = AnswerReader.Texts(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
