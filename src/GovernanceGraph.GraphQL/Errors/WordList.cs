namespace GovernanceGraph.GraphQL.Errors;

/// <summary>Lists of words as English writes them.</summary>
public static class WordList
{
    /// <summary>"A", "A or B", "A, B, or C".</summary>
    /// <param name="words">At least one word.</param>
    public static string Or(IReadOnlyList<string> words) => Join(words, "or");

    /// <summary>"A", "A and B", "A, B, and C".</summary>
    /// <param name="words">At least one word.</param>
    public static string And(IReadOnlyList<string> words) => Join(words, "and");

    static string Join(IReadOnlyList<string> words, string conjunction) =>
        words.Count switch
        {
            0 => throw new ArgumentException("There is no list of no words.", nameof(words)),
            1 => words[0],
            2 => $"{words[0]} {conjunction} {words[1]}",
            _ => $"{string.Join(", ", words.Take(words.Count - 1))}, {conjunction} {words[^1]}",
        };
}
