using System.Buffers;

namespace GovernanceGraph.Storage;

/// <summary>
/// Finds a revision by the hash of its content, or by the beginning of it: what is cited from one server is found on another. Of several
/// revisions with the same content the oldest is meant, so that later loads never change what a hash names.
/// </summary>
public static class RevisionSearch
{
    /// <summary>The fewest digits that name a revision: two of different content share so many in one of 10¹⁴ cases.</summary>
    public const int MinDigits = 12;

    /// <summary>The digits of a whole hash.</summary>
    public const int MaxDigits = 64;

    const string Algorithm = "sha256:";

    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Reads a hash or its beginning: hexadecimal digits in either case, "sha256:" before them or not.</summary>
    /// <param name="text">What was given.</param>
    /// <returns>The digits in lower case; null where there are too few or too many, or something else is among them.</returns>
    public static string? Read(string text)
    {
        var digits = (text.StartsWith(Algorithm, StringComparison.OrdinalIgnoreCase) ? text[Algorithm.Length..] : text).ToLowerInvariant();
        return digits.Length is >= MinDigits and <= MaxDigits && !digits.AsSpan().ContainsAnyExcept(Digits) ? digits : null;
    }

    /// <summary>The number of the oldest revision whose hash begins so.</summary>
    /// <param name="revisions">All revisions, oldest first.</param>
    /// <param name="digits">What <see cref="Read"/> gave.</param>
    /// <exception cref="StoreException">
    /// <see cref="StoreErrorCode.RevisionNotFound"/>: none begins so, or revisions of different content do.
    /// </exception>
    public static long Find(IReadOnlyList<Revision> revisions, string digits)
    {
        Revision? found = null;
        for (var i = 0; i < revisions.Count; i++)
        {
            if (!revisions[i].Hash.StartsWith(digits, StringComparison.Ordinal))
            {
                continue;
            }

            found ??= revisions[i];
            if (revisions[i].Hash != found.Hash)
            {
                throw StoreException.RevisionHashAmbiguous(digits);
            }
        }

        return found?.Number ?? throw StoreException.RevisionHashNotFound(digits);
    }
}
