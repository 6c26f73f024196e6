using System.Text.Json;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>The Query API: one statement a request. Several reading statements are made one, see <see cref="CombinedStatement"/>.</summary>
sealed class QueryApi(Neo4jWire wire, Uri address) : Neo4jApi(wire)
{
    public override async ValueTask<ServerAnswer> RunAsync(
        IReadOnlyList<CypherStatement> statements, AccessMode mode, Transmission transmission, CancellationToken cancellationToken)
    {
        if (statements.Count == 1)
        {
            return Read(await SendAsync(statements[0], mode, transmission, cancellationToken), 1, isCombined: false);
        }

        if (mode == AccessMode.Read)
        {
            var combined = CombinedStatement.Of(statements);
            return Read(await SendAsync(combined, mode, transmission, cancellationToken), statements.Count, isCombined: true);
        }

        throw new NotSupportedException();
    }

    async ValueTask<PooledBuffer> SendAsync(
        CypherStatement statement, AccessMode mode, Transmission transmission, CancellationToken cancellationToken)
    {
        using var body = RequestBuffer();
        Write(statement, mode, transmission, body);
        using var request = Post(address, body);
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        return await Wire.SendAsync(request, cancellationToken);
    }

    static void Write(CypherStatement statement, AccessMode mode, Transmission transmission, PooledBuffer body)
    {
        using var writer = new Utf8JsonWriter(body, Relaxed);
        writer.WriteStartObject();
        writer.WriteString("statement"u8, statement.Text);
        writer.WritePropertyName("parameters"u8);
        writer.WriteRawValue(statement.Parameters.Span, skipInputValidation: true);
        writer.WriteString("accessMode"u8, mode == AccessMode.Read ? "READ"u8 : "WRITE"u8);
        writer.WriteNumber("maxExecutionTime"u8, (long)Math.Ceiling(transmission.Deadline.TotalSeconds));
        if (transmission.Bookmarks.Count > 0)
        {
            writer.WriteStartArray("bookmarks"u8);
            foreach (var bookmark in transmission.Bookmarks)
            {
                writer.WriteStringValue(bookmark);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    static ServerAnswer Read(PooledBuffer buffer, int statements, bool isCombined)
    {
        var answer = new ServerAnswer(buffer, statements);
        try
        {
            var reader = new Utf8JsonReader(buffer.Span);
            Read(ref reader, answer, statements, isCombined);
            return answer;
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    static void Read(ref Utf8JsonReader reader, ServerAnswer answer, int statements, bool isCombined)
    {
        var hasData = false;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
            {
                hasData = true;
                ReadData(ref reader, answer, statements, isCombined);
            }
            else if (reader.ValueTextEquals("errors"u8))
            {
                reader.Read();
                answer.Error ??= AnswerReader.Errors(ref reader);
            }
            else if (reader.ValueTextEquals("bookmarks"u8))
            {
                reader.Read();
                answer.Bookmarks = AnswerReader.Texts(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        if (!hasData && answer.Error is null)
        {
            throw NotAnAnswer();
        }
    }

    static void ReadData(ref Utf8JsonReader reader, ServerAnswer answer, int statements, bool isCombined)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isValues = reader.ValueTextEquals("values"u8);
            reader.Read();
            if (!isValues)
            {
                reader.Skip();
            }
            else if (isCombined)
            {
                ReadCombined(ref reader, answer, statements);
            }
            else
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
                {
                    AddRow(ref reader, answer);
                }

                answer.End(0);
            }
        }
    }

    /// <summary>Rows that each say of which statement they are: "[0,[…]]".</summary>
    static void ReadCombined(ref Utf8JsonReader reader, ServerAnswer answer, int statements)
    {
        var statement = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            reader.Read();
            for (var of = reader.GetInt32(); statement < of; statement++)
            {
                answer.End(statement);
            }

            reader.Read();
            AddRow(ref reader, answer);
            reader.Read();
        }

        for (; statement < statements; statement++)
        {
            answer.End(statement);
        }
    }

    static void AddRow(ref Utf8JsonReader reader, ServerAnswer answer)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        answer.AddRow(start, (int)reader.BytesConsumed - start);
    }
}
