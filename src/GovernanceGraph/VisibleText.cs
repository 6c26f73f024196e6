using System.Globalization;

namespace GovernanceGraph;

/// <summary>
/// Text from outside as it may stand on a terminal or in a log: whatever moves the cursor, ends the line, changes the
/// direction of writing or is not seen is written as an escape. A backslash of the text stays one: the text is to be
/// read, not read back.
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

        using var shown = new StringWriter(CultureInfo.InvariantCulture);
        Write(text, shown, maxCharacters);
        return shown.ToString();
    }

    /// <summary>Writes a text likewise.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="output">Where it is written.</param>
    /// <param name="maxCharacters">UTF-16 code units of the text that are shown.</param>
    public static void Write(ReadOnlySpan<char> text, TextWriter output, int maxCharacters = int.MaxValue)
    {
        var shown = text.Length <= maxCharacters ? text : text[..maxCharacters];
        if (!shown.ContainsAnyExceptInRange(' ', '~'))
        {
            output.Write(shown);
        }
        else
        {
            foreach (var character in shown)
            {
                WriteEscaped(character, output);
            }
        }

        if (text.Length > maxCharacters)
        {
            output.Write(Cut(text.Length - maxCharacters));
        }
    }

    /// <summary>How a character is written; null where it may stand as it is.</summary>
    /// <param name="character">A UTF-16 code unit.</param>
    public static string? Escape(char character) =>
        character switch
        {
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            _ when IsEscaped(character) => $"\\u{(int)character:X4}",
            _ => null,
        };

    /// <summary>What stands for the end of a text that is too long.</summary>
    /// <param name="missing">UTF-16 code units that are missing.</param>
    public static string Cut(long missing) =>
        string.Create(CultureInfo.InvariantCulture, $"… ({missing} more characters)");

    static void WriteEscaped(char character, TextWriter output)
    {
        if (Escape(character) is { } escape)
        {
            output.Write(escape);
        }
        else
        {
            output.Write(character);
        }
    }

    // C0 and C1, U+2028 and U+2029, and the invisible characters that format: marks of direction, joiners, soft
    // hyphens.
    static bool IsEscaped(char character) =>
        character > '~'
            ? char.GetUnicodeCategory(character)
                is UnicodeCategory.Control
                    or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator
            : character < ' ';
}
