using System.Text.Json;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>
/// Reads answers of the Query API in one pass: a row is known by where it lies, not by what is in it.
/// </summary>
/// <param name="answer">Gets the rows.</param>
/// <param name="offset">Where the bytes that are read lie in the answer's own.</param>
readonly ref struct QueryAnswerReader(ServerAnswer answer, int offset)
{
    /// <summary>Rows of one statement.</summary>
    /// <returns>The id of the transaction, where it stays open.</returns>
    public string? ReadOne(ReadOnlySpan<byte> bytes, int statement) =>
        Read(bytes, statement, count: 1, isCombined: false);

    /// <summary>Rows that each say of which statement they are: "[0,[…]]".</summary>
    public void ReadCombined(ReadOnlySpan<byte> bytes, int count) => Read(bytes, 0, count, isCombined: true);

    string? Read(ReadOnlySpan<byte> bytes, int first, int count, bool isCombined)
    {
        var reader = new Utf8JsonReader(bytes);
        var (hasData, transaction) = (false, (string?)null);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8))
            {
                hasData = true;
                ReadData(ref reader, first, count, isCombined);
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
            else if (reader.ValueTextEquals("transaction"u8))
            {
                transaction = ReadTransaction(ref reader);
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return hasData || answer.Error is not null ? transaction : throw Neo4jApi.NotAnAnswer();
    }

    void ReadData(ref Utf8JsonReader reader, int first, int count, bool isCombined)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isValues = reader.ValueTextEquals("values"u8);
            reader.Read();
            if (!isValues)
            {
                reader.Skip();
                continue;
            }

            var statement = first;
            while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
            {
                if (isCombined)
                {
                    AddNumbered(ref reader, ref statement);
                }
                else
                {
                    Add(ref reader);
                }
            }

            End(ref statement, first + count);
        }
    }

    void AddNumbered(ref Utf8JsonReader reader, ref int statement)
    {
        reader.Read();
        End(ref statement, reader.GetInt32());
        reader.Read();
        Add(ref reader);
        reader.Read();
    }

    void End(ref int statement, int until)
    {
        for (; statement < until; statement++)
        {
            answer.End(statement);
        }
    }

    void Add(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        answer.AddRow(offset + start, (int)reader.BytesConsumed - start);
    }

    static string? ReadTransaction(ref Utf8JsonReader reader)
    {
        string? id = null;
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId)
            {
                id = reader.GetString();
            }
        }

        return id;
    }
}
