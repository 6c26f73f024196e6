using System.Buffers;
using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>Makes a statement of a text and the values of "p0", "p1", ….</summary>
static class StatementParameters
{
    public static CypherStatement Of(string text, params ReadOnlySpan<object?> values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, RowValues.Plain))
        {
            writer.WriteStartObject();
            for (var i = 0; i < values.Length; i++)
            {
                writer.WritePropertyName(string.Create(CultureInfo.InvariantCulture, $"p{i}"));
                RowValues.Write(writer, values[i]);
            }

            writer.WriteEndObject();
        }

        return new(text, buffer.WrittenMemory);
    }
}
