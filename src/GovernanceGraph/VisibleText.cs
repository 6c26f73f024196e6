using System.Globalization;
using System.Text;

namespace GovernanceGraph;

/// <summary>
/// Text from outside as it may stand on a terminal or in a log: whatever moves the cursor, ends the line, changes the direction
/// of writing or is not seen is written as an escape. A backslash of the text stays one: the text is to be read, not read back.
/// </summary>
public static class VisibleText
{
    /// <summary>The text, cut where it is too long; the end then says how much is missing.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maxCharacters">UTF-16 code units of the text that are shown.</param>
    public static string Of(string text, int maxCharacters = int.MaxValue)
    {
        if (text.Length <= maxCharacters && !text.Any(IsEscaped))
        {
            return text;
        }

        var shown = new StringBuilder();
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, maxCharacters)))
        {
            shown.Append(Escape(character) is { } escape ? escape : character.ToString());
        }

        return text.Length <= maxCharacters ? shown.ToString() : shown.Append(Cut(text.Length - maxCharacters)).ToString();
    }

    /// <summary>How a character is written; null where it may stand as it is.</summary>
    /// <param name="character">A UTF-16 code unit.</param>
    public static string? Escape(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when IsEscaped(character) => $"\\u{(int)character:X4}",
        _ => null,
    };

    /// <summary>What stands for the end of a text that is too long.</summary>
    /// <param name="missing">UTF-16 code units that are missing.</param>
    public static string Cut(long missing) => string.Create(CultureInfo.InvariantCulture, $"… ({missing} more characters)");

    // C0 and C1, U+2028 and U+2029, and the invisible characters that format: marks of direction, joiners, soft hyphens.
    static bool IsEscaped(char character) => character > '~'
        ? char.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        : character < ' ';
}
