using System.Text;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Layout;

/// <summary>
/// Texts that Neo4j puts into the order of <see cref="TextOrder"/>. Neo4j compares texts by code point, the order of texts
/// is by UTF-16 code unit: they differ where one text has a character beyond U+FFFF and the other one from U+E000 on.
/// </summary>
static class TextKeys
{
    const int FirstAffected = 0xD800;
    const int FirstPrivate = 0xE000;

    /// <summary>The order key of a text: two texts whose keys are equal are then compared as they are.</summary>
    public static string Order(string text) => ByCodeUnit(TextOrder.Key(text));

    /// <summary>A text whose order by code point is the text's own order by code unit.</summary>
    public static string ByCodeUnit(string text)
    {
        var affected = text.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF');
        if (affected < 0)
        {
            return text;
        }

        var key = new StringBuilder(text.Length * 2);
        foreach (var unit in text)
        {
            switch ((int)unit)
            {
                case < FirstAffected: key.Append(unit); break;
                case < FirstPrivate: key.Append((char)(unit - FirstAffected + FirstPrivate)); break; // half of a pair, in the place of the private characters
                default: key.Append(char.ConvertFromUtf32(0x10000 + unit)); break; // and those beyond the pairs
            }
        }

        return key.ToString();
    }
}
