using System.Security.Cryptography;
using System.Text;
using GovernanceGraph.Texts;

namespace GovernanceGraph.Queries;

/// <summary>
/// The order of texts, the same on every machine and in every store: by <see cref="Key"/>, then by code unit, so that
/// "Åland" stands with the A's and "österreich" beside "Österreich". Texts that are alike in their first
/// <see cref="MaxKeyCharacters"/> characters stand together, in an order that their whole content decides.
/// </summary>
public static class TextOrder
{
    /// <summary>
    /// The characters of a text, and of its folded form, up to which the order follows the letters. A key has a bound,
    /// so that what is made of keys has one: cursors, and entries of an index.
    /// </summary>
    public const int MaxKeyCharacters = 200;

    /// <summary>The most characters of a key.</summary>
    public const int MaxKeyLength = MaxKeyCharacters + 1 + DigestCharacters;

    const int DigestCharacters = 32; // 128 bits: nobody finds two texts that have the same

    /// <summary>Stands between the letters of a long text and its digest, before any letter.</summary>
    const char AfterLetters = '\u0001';

    /// <summary>The sort key: the folded text; of a long one its first letters and a digest of the whole.</summary>
    public static string Key(string text)
    {
        if (text.Length > MaxKeyCharacters)
        {
            return Cut(
                text,
                Ascii.IsValid(text) ? text[..MaxKeyCharacters].ToLowerInvariant() : Folded(text, MaxKeyCharacters)
            );
        }

        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = Folded(text, MaxKeyCharacters + 1);
        return folded.Length > MaxKeyCharacters ? Cut(text, folded) : folded;
    }

    /// <summary>Whether the key holds less than the text: then texts with the same key are the same.</summary>
    public static bool IsCut(string text) =>
        text.Length > MaxKeyCharacters
        || (!Ascii.IsValid(text) && Folded(text, MaxKeyCharacters + 1).Length > MaxKeyCharacters);

    /// <summary>Compares by key, then by code unit.</summary>
    public static int Compare(string left, string right)
    {
        var byKey = string.CompareOrdinal(Key(left), Key(right));
        return byKey != 0 ? byKey : string.CompareOrdinal(left, right);
    }

    static string Folded(string text, int most)
    {
        var codes = new CodePointBuffer(Math.Min(text.Length, most) + 16);
        try
        {
            FoldedText.Add(text, most, ref codes);
            codes.Truncate(Math.Min(codes.Count, most));
            return codes.ToString();
        }
        finally
        {
            codes.Dispose();
        }
    }

    static string Cut(string text, string letters)
    {
        var length = Math.Min(letters.Length, MaxKeyCharacters);
        if (length < letters.Length && char.IsHighSurrogate(letters[length - 1]))
        {
            length--; // no half of a pair
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(System.Runtime.InteropServices.MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return string.Concat(
            letters.AsSpan(0, length),
            [AfterLetters],
            Convert.ToHexStringLower(hash[..(DigestCharacters / 2)])
        );
    }
}
