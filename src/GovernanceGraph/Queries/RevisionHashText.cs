using System.Buffers;

namespace GovernanceGraph.Queries;

/// <summary>
/// How people write the hash of a revision: all of it or its beginning, with or without the name of the algorithm.
/// </summary>
public static class RevisionHashText
{
    /// <summary>
    /// The fewest digits that name a revision: two of different content share so many in one of 10¹⁴ cases.
    /// </summary>
    public const int MinDigits = 12;

    /// <summary>The digits of a whole hash.</summary>
    public const int MaxDigits = 64;

    const string Algorithm = "sha256:";

    static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>
    /// Reads a hash or its beginning: hexadecimal digits in either case, "sha256:" before them or not.
    /// </summary>
    /// <param name="text">What was given.</param>
    /// <returns>
    /// The digits in lower case; null where there are too few or too many, or something else is among them.
    /// </returns>
    public static string? Read(string text)
    {
        var isNamed = text.StartsWith(Algorithm, StringComparison.OrdinalIgnoreCase);
        var digits = (isNamed ? text[Algorithm.Length..] : text).ToLowerInvariant();
        return digits.Length is >= MinDigits and <= MaxDigits && !digits.AsSpan().ContainsAnyExcept(Digits)
            ? digits
            : null;
    }
}
