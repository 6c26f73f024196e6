using System.Text;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Layout;

/// <summary>
/// Texts that Neo4j puts into the order of <see cref="TextOrder"/>, which is by UTF-16 code unit. Neo4j compares mostly
/// by code point, but parameters of its Query API by code unit (5.26): so keys have no character that takes two code
/// units, whose place those orders disagree on.
/// </summary>
static class TextKeys
{
    /// <summary>Stands between a name's key and the name itself, before any character of either.</summary>
    const char AfterKey = '\u0001';

    /// <summary>Stands between a name and the id, before any character of either.</summary>
    const char AfterName = '\u0002';

    /// <summary>Follows a name where nothing with that name is to come after.</summary>
    const char BeyondName = '\u0003';

    const char Escape = '\u0004';
    const char FirstSurrogate = '\uD800';
    const char FirstPrivate = '\uE000';
    const char SecondOfPair = '\u0100';

    /// <summary>The order key of a text: two texts whose keys are equal are then compared as they are.</summary>
    public static string Order(string text) => ByCodeUnit(TextOrder.Key(text));

    /// <summary>Whether the order key of a text is the text in lower case, and so the text with case folded.</summary>
    public static bool IsPlain(string text) =>
        text.Length <= TextOrder.MaxKeyCharacters
        && Ascii.IsValid(text)
        && text.AsSpan().IndexOfAnyInRange('\0', Escape) < 0;

    /// <summary>
    /// What has the order of names: the order key, and then the name, of which a key that is cut tells everything.
    /// </summary>
    public static string Name(string name) =>
        TextOrder.IsCut(name) ? NameOfCut(TextOrder.Key(name)) : $"{Order(name)}{AfterKey}{ByCodeUnit(name)}";

    /// <summary>The same of a name whose order key is cut.</summary>
    public static string NameOfCut(string key) => $"{ByCodeUnit(key)}{AfterKey}";

    /// <summary>What has the order of names and then of ids.</summary>
    public static string OfEntity(string name, string id) => OfName(Name(name), id);

    /// <summary>The same of what <see cref="Name"/> gave.</summary>
    public static string OfName(string name, string id) => $"{name}{AfterName}{ByCodeUnit(id)}";

    /// <summary>The Cypher that takes <see cref="Name"/> out of <see cref="OfEntity"/>.</summary>
    public static string NameOf(string key) => $"split({key}, '\\u0002')[0]";

    /// <summary>What the keys of all entities with the name start with. All keys of lesser names are less.</summary>
    public static string FirstOf(string name) => $"{Name(name)}{AfterName}";

    /// <summary>
    /// What is greater than the keys of all entities with the name, and less than those of greater names.
    /// </summary>
    public static string BeyondAllOf(string name) => $"{Name(name)}{BeyondName}";

    /// <summary>A text whose order, by code point or by code unit, is the text's own order by code unit.</summary>
    public static string ByCodeUnit(string text)
    {
        if (
            text.AsSpan().IndexOfAnyInRange(FirstSurrogate, char.MaxValue) < 0
            && text.AsSpan().IndexOfAnyInRange('\0', Escape) < 0
        )
        {
            return text;
        }

        var key = new StringBuilder(text.Length * 2);
        foreach (var unit in text)
        {
            switch (unit)
            {
                case <= Escape:
                    key.Append(Escape).Append((char)(SecondOfPair + unit));
                    break;
                case < FirstSurrogate:
                    key.Append(unit);
                    break;
                default: // a private character for the upper half, so that no surrogate is left, and one for the lower
                    var place = unit - FirstSurrogate;
                    key.Append((char)(FirstPrivate + (place >> 8))).Append((char)(SecondOfPair + (place & 0xFF)));
                    break;
            }
        }

        return key.ToString();
    }
}
