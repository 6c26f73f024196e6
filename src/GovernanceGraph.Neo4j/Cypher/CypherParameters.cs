using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>
/// Collects the values of one statement: each gets a name, "$p0", "$p1", …, which is all that the text of the statement
/// shows of it.
/// </summary>
sealed class CypherParameters
{
    readonly ArrayBufferWriter<byte> values = new();
    readonly Utf8JsonWriter json;
    int count;

    public CypherParameters()
    {
        json = new(values, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
    }

    public string Add(string value)
    {
        json.WriteString(NextKey(), value);
        return Last;
    }

    public string Add(long value)
    {
        json.WriteNumber(NextKey(), value);
        return Last;
    }

    public string Add(bool value)
    {
        json.WriteBoolean(NextKey(), value);
        return Last;
    }

    public string Add(IEnumerable<string> list)
    {
        json.WriteStartArray(NextKey());
        foreach (var value in list)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
        return Last;
    }

    public string Add(IEnumerable<long> list)
    {
        json.WriteStartArray(NextKey());
        foreach (var value in list)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
        return Last;
    }

    /// <summary>All values as the members of a JSON object, without its braces. Nothing can be added after.</summary>
    public byte[] Members()
    {
        json.WriteEndObject();
        json.Flush();
        return values.WrittenSpan[1..^1].ToArray();
    }

    /// <summary>The JSON object of some members and the revision to read.</summary>
    /// <param name="members">What <see cref="Members"/> gave.</param>
    /// <param name="revision">The revision; null: the current one.</param>
    public static byte[] Object(byte[] members, long? revision)
    {
        var number = revision?.ToString(CultureInfo.InvariantCulture) ?? "null";
        var head = Encoding.UTF8.GetBytes(
            members.Length == 0 ? $$"""{"revision":{{number}}""" : $$"""{"revision":{{number}},"""
        );
        return [.. head, .. members, (byte)'}'];
    }

    string Last => "$p" + (count - 1).ToString(CultureInfo.InvariantCulture);

    string NextKey() => "p" + (count++).ToString(CultureInfo.InvariantCulture);
}
