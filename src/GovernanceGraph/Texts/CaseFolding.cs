using System.Text;

namespace GovernanceGraph.Texts;

/// <summary>
/// Texts without the difference of upper and lower case: Unicode's full case folding, under canonical equivalence.
/// </summary>
public static class CaseFolding
{
    const int DotAbove = 0x307;

    /// <summary>
    /// The text with case folded, in normalization form C: "STRASSE", "Straße" and "strasse" are one, and a final sigma
    /// is a sigma. Accents stay. The four letters i of Turkish and English are one letter, because nobody says of what
    /// language a name is. It has at most four times as many characters.
    /// </summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        using var decomposed = new CodePointBuffer(text.Length + 16);
        decomposed.AddDecomposed(text);
        decomposed.Order();
        using var folded = new CodePointBuffer(decomposed.Count + 16);
        var letter = 0; // the last that is no mark
        foreach (var code in decomposed.Items)
        {
            ref readonly var known = ref UnicodeData.Of(code);
            if (code == DotAbove && letter is 'i' or 'j')
            {
                continue; // the dot that the letter has anyway
            }

            if (known.Fold.IsThere)
            {
                folded.Add(UnicodeData.Sequence(known.Fold));
            }
            else
            {
                folded.Add(code);
            }

            letter = known.Class == 0 ? folded.Items[^1] : letter;
        }

        folded.Order();
        folded.Compose();
        return folded.ToString();
    }
}
