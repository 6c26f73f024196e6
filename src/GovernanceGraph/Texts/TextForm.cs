namespace GovernanceGraph.Texts;

/// <summary>
/// Texts that look alike and are the same to whoever reads them, such as "é" in one code point and in two, become one
/// text: Unicode's normalization form C. Texts are stored and compared in it.
/// </summary>
public static class TextForm
{
    /// <summary>From here on a code point may be a mark or have another form.</summary>
    const char FirstMark = '\u0300';

    /// <summary>
    /// The text in normalization form C: the same object where it is in that form already. It has at most three times
    /// as many characters.
    /// </summary>
    public static string Compose(string text)
    {
        var first = text.AsSpan().IndexOfAnyExceptInRange('\0', (char)(FirstMark - 1));
        if (first < 0 || !MayChange(text, first))
        {
            return text;
        }

        using var codes = new CodePointBuffer(text.Length + 16);
        codes.AddDecomposed(text);
        codes.Order();
        codes.Compose();
        var composed = codes.ToString();
        return composed == text ? text : composed;
    }

    static bool MayChange(string text, int position)
    {
        while (position < text.Length)
        {
            if (UnicodeData.Of(CodePointBuffer.Next(text, ref position)).MayChange)
            {
                return true;
            }
        }

        return false;
    }
}
