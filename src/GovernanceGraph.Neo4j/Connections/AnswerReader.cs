using System.Text.Json;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>Reads what the answers of both interfaces have in common: lists of failures and of bookmarks.</summary>
static class AnswerReader
{
    /// <summary>The first of the failures at whose list the reader stands; null where it is empty.</summary>
    public static ServerException? Errors(ref Utf8JsonReader reader)
    {
        ServerException? first = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var error = Error(ref reader);
            first ??= error;
        }

        return first;
    }

    /// <summary>The texts at whose list the reader stands.</summary>
    public static string[] Texts(ref Utf8JsonReader reader)
    {
        var texts = new List<string>(1);
        while (reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            texts.Add(reader.GetString()!);
        }

        return [.. texts];
    }

    static ServerException Error(ref Utf8JsonReader reader)
    {
        var (code, message) = ("", "");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("code"u8))
            {
                reader.Read();
                code = reader.GetString() ?? "";
            }
            else if (reader.ValueTextEquals("message"u8))
            {
                reader.Read();
                message = reader.GetString() ?? "";
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return new(code, message);
    }
}
