namespace GovernanceGraph.Queries;

/// <summary>
/// The order of texts, the same on every machine and in every store: by <see cref="Key"/>, then by code unit, so that
/// "Åland" stands with the A's and "österreich" beside "Österreich".
/// </summary>
public static class TextOrder
{
    /// <summary>The text with case folded (upper case of each character, invariant).</summary>
    public static string FoldCase(string text) => text.ToUpperInvariant();

    /// <summary>The sort key: case folded and diacritics removed from Latin letters.</summary>
    public static string Key(string text) => Diacritics.Remove(FoldCase(text));

    /// <summary>Compares by key, then by code unit.</summary>
    public static int Compare(string left, string right)
    {
        var byKey = string.CompareOrdinal(Key(left), Key(right));
        return byKey != 0 ? byKey : string.CompareOrdinal(left, right);
    }
}
