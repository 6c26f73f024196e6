using System.Globalization;
using System.Text.Json;

namespace GovernanceGraph.Neo4j.Connections;

/// <summary>Reads values of a row.</summary>
static class CypherValue
{
    /// <summary>The whole number at which the reader stands; afterwards it stands at the number's last token.</summary>
    public static long Integer(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetInt64();
        }

        reader.Read(); // "Z"
        reader.Read();
        var number = long.Parse(reader.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        reader.Read();
        return number;
    }
}
