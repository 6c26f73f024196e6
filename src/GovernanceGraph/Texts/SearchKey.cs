using System.Text;

namespace GovernanceGraph.Texts;

/// <summary>
/// What names are searched by: the words of the folded text, one blank between them. Punctuation and signs part words;
/// an apostrophe joins ("d'Ivoire" is one word), as does the full stop of an abbreviation ("U.S." is "us").
/// </summary>
public static class SearchKey
{
    const int MiddleDot = 0xB7;

    /// <summary>The key of a text; empty where no letter, digit or other sign of meaning is left of it.</summary>
    public static string Of(string text)
    {
        using var folded = Folded(text);
        var key = new StringBuilder(folded.Count);
        var codes = folded.Items;
        var letters = 0; // of the word, or since the last full stop in it
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            if (code is '\'' or '`')
            {
                continue;
            }

            if (Joins(codes, i, letters))
            {
                letters = 0;
            }
            else if (UnicodeData.Of(code).IsBreak)
            {
                letters = 0;
                if (key.Length > 0 && key[^1] != ' ')
                {
                    key.Append(' ');
                }
            }
            else
            {
                letters++;
                CodePointBuffer.Append(key, code);
            }
        }

        if (key.Length > 0 && key[^1] == ' ')
        {
            key.Length--;
        }

        return key.ToString();
    }

    /// <summary>The words of a text, each once, in their order.</summary>
    public static IEnumerable<string> Words(string text) =>
        Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);

    static CodePointBuffer Folded(string text)
    {
        var codes = new CodePointBuffer(text.Length + 16);
        FoldedText.Add(text, int.MaxValue, ref codes);
        return codes;
    }

    // The full stop after a single letter, and the dot of the Catalan "l·l".
    static bool Joins(ReadOnlySpan<int> codes, int place, int letters) =>
        codes[place] switch
        {
            '.' => letters == 1 && codes[place - 1] is not (>= '0' and <= '9'),
            MiddleDot => place > 0 && place + 1 < codes.Length && codes[place - 1] == 'l' && codes[place + 1] == 'l',
            _ => false,
        };
}
