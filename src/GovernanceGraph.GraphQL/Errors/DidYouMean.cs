namespace GovernanceGraph.GraphQL.Errors;

/// <summary>The suggestions that end an error about an unknown name.</summary>
public static class DidYouMean
{
    const int MaxSuggestions = 5;

    /// <summary>Characters of a name that others are compared with; to compare takes the square of them.</summary>
    const int MaxLength = 200;

    /// <summary>The names that resemble what was written, the nearest first; of very long names none does.</summary>
    /// <param name="input">What was written.</param>
    /// <param name="options">The names that exist.</param>
    public static IReadOnlyList<string> Suggestions(string input, IEnumerable<string> options)
    {
        if (input.Length > MaxLength)
        {
            return [];
        }

        var threshold = (int)(input.Length * 0.4) + 1;
        var distance = new LexicalDistance(input);
        var near = new List<(string Option, int Distance)>();
        foreach (var option in options)
        {
            if (distance.Measure(option, threshold) is { } found)
            {
                near.Add((option, found));
            }
        }

        near.Sort(
            (a, b) =>
                a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : NaturalOrder.Compare(a.Option, b.Option)
        );
        return [.. near.Select(each => each.Option).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The sentence to append, with a space before it: ' Did you mean "a" or "b"?'. Empty where there is no suggestion.
    /// </summary>
    /// <param name="suggestions">The names, the nearest first; at most five are shown.</param>
    /// <param name="kind">What the names are, for example "the enum value".</param>
    public static string Sentence(IReadOnlyList<string> suggestions, string? kind = null)
    {
        if (suggestions.Count == 0)
        {
            return "";
        }

        string[] quoted = [.. suggestions.Take(MaxSuggestions).Select(name => $"\"{name}\"")];
        return kind is null ? $" Did you mean {WordList.Or(quoted)}?" : $" Did you mean {kind} {WordList.Or(quoted)}?";
    }

    /// <summary>The sentence to append for the names that resemble what was written.</summary>
    /// <param name="input">What was written.</param>
    /// <param name="options">The names that exist.</param>
    /// <param name="kind">What the names are, for example "the enum value".</param>
    public static string SentenceFor(string input, IEnumerable<string> options, string? kind = null) =>
        Sentence(Suggestions(input, options), kind);
}
