using System.Text;
using System.Text.Json;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>
/// Several reading statements as one, for an interface that takes one. Each must end with "RETURN current, answer";
/// each row of the whole has the statement's place and a list of these two. The parameter "$p0" of statement 1 becomes
/// "$s1_p0".
/// </summary>
static class CombinedStatement
{
    public static CypherStatement Of(IReadOnlyList<CypherStatement> statements)
    {
        var text = new StringBuilder();
        using var body = new PooledBuffer(1_024);
        using (var writer = new Utf8JsonWriter(body, new() { SkipValidation = true }))
        {
            writer.WriteStartObject();
            for (var i = 0; i < statements.Count; i++)
            {
                var prefix = $"s{i}_";
                text.Append(i == 0 ? "" : "\nUNION ALL\n").Append("CALL () {\n");
                AppendRenamed(statements[i].Text, prefix, text);
                text.Append("\n}\nRETURN ").Append(i).Append(" AS statement, [current, answer] AS row");
                WriteRenamed(statements[i].Parameters.Span, prefix, writer);
            }

            writer.WriteEndObject();
        }

        return new(text.ToString(), body.Span.ToArray());
    }

    /// <summary>
    /// Copies Cypher, with the prefix after each "$" that stands outside texts, quoted names and comments.
    /// </summary>
    internal static void AppendRenamed(ReadOnlySpan<char> text, string prefix, StringBuilder to)
    {
        while (text.Length > 0)
        {
            var next = text.IndexOfAny("$'\"`/");
            if (next < 0)
            {
                to.Append(text);
                return;
            }

            var length = next + LengthAt(text[next..]);
            to.Append(text[..length]);
            if (text[next] == '$')
            {
                to.Append(prefix);
            }

            text = text[length..];
        }
    }

    /// <summary>How long the text, quoted name or comment is that begins here; 1 where none does.</summary>
    static int LengthAt(ReadOnlySpan<char> text) =>
        text[0] switch
        {
            '`' => Through(text, 1, "`"),
            '\'' or '"' => QuotedLength(text),
            '/' when text is ['/', '/', ..] => Through(text, 2, "\n"),
            '/' when text is ['/', '*', ..] => Through(text, 2, "*/"),
            _ => 1,
        };

    static int QuotedLength(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == text[0])
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    /// <summary>The length through the end mark; all that is left where there is none.</summary>
    static int Through(ReadOnlySpan<char> text, int from, string end) =>
        text[from..].IndexOf(end) is var at and >= 0 ? from + at + end.Length : text.Length;

    static void WriteRenamed(ReadOnlySpan<byte> parameters, string prefix, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(parameters);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            writer.WritePropertyName(prefix + reader.GetString());
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            writer.WriteRawValue(parameters[start..(int)reader.BytesConsumed], skipInputValidation: true);
        }
    }
}
