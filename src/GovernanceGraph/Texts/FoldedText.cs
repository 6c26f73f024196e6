namespace GovernanceGraph.Texts;

/// <summary>
/// What remains of a text where case, accents and forms do not matter: the one folding that search and order start
/// from. Typographic marks become those of a keyboard, blanks a blank, digits of any script 0 to 9, compatibility forms
/// what they stand for; accents and pointing go, and so does what nobody sees. Marks that make another letter stay:
/// vowels and tones of the scripts of India and Southeast Asia, the voicing of kana.
/// </summary>
static class FoldedText
{
    /// <summary>Adds the folded text. One code point may become 18.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">Code points after which the rest may be left out: the caller cuts there.</param>
    /// <param name="codes">What it is added to, empty before.</param>
    internal static void Add(string text, int most, ref CodePointBuffer codes)
    {
        var hasMarks = false;
        var position = 0;
        while (position < text.Length && (codes.Count <= most || hasMarks))
        {
            var code = CodePointBuffer.Next(text, ref position);
            ref readonly var known = ref UnicodeData.Of(code);
            if (known.Key.IsThere)
            {
                foreach (var part in UnicodeData.Sequence(known.Key))
                {
                    hasMarks |= UnicodeData.Of(part).Class != 0;
                    codes.Add(part);
                }
            }
            else if (code is >= UnicodeData.FirstSyllable and <= UnicodeData.LastSyllable)
            {
                codes.AddSyllable(code);
            }
            else
            {
                hasMarks |= known.Class != 0;
                codes.Add(code);
            }
        }

        if (hasMarks)
        {
            codes.Order();
        }
    }
}
