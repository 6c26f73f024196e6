using System.Globalization;
using System.Text;
using GovernanceGraph.Model;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>Expressions whose order is that of a field's values, where the stored values have another.</summary>
static class Ranks
{
    /// <summary>How a moment is written.</summary>
    const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The position of an enumeration's value, from 0; null where there is none.</summary>
    public static string OfEnum(EnumDefinition definition, string value)
    {
        var text = new StringBuilder("CASE ").Append(value);
        foreach (var member in definition.Members)
        {
            text.Append(CultureInfo.InvariantCulture, $" WHEN '{member.Name}' THEN {member.Ordinal}");
        }

        return text.Append(" END").ToString();
    }

    /// <summary>0 or 1; null where there is no value.</summary>
    public static string OfBoolean(string value) => $"CASE {value} WHEN false THEN 0 WHEN true THEN 1 END";

    /// <summary>A moment, to the second, as it is stored: the order of such texts is that of time.</summary>
    public static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);
}
