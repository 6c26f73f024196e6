using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Hints;

/// <summary>
/// The values that were probably meant by one that no record has. A wrong suggestion is worse than none ("absent" for
/// "present" turns a vote round), so letters count only where they tell: the same word otherwise written, the beginning
/// of it, a slip of the keyboard.
/// </summary>
static class ValueSuggestions
{
    const int CodeLength = 3; // of codes of so many letters nearly each is near each other one
    const int MinBeginning = 4;

    /// <summary>What was probably meant, the likeliest first.</summary>
    /// <param name="field">The field that was compared.</param>
    /// <param name="written">What it was compared with.</param>
    /// <param name="values">The values that records have.</param>
    public static IReadOnlyList<string> Of(Field field, string written, IReadOnlyList<string> values)
    {
        var word = TextOrder.Key(written.Trim());
        string[] same = [.. values.Where(value => TextOrder.Key(value) == word)];
        if (same.Length > 0)
        {
            return same;
        }

        if (field == EntityFields.CountryCode || field == EntityFields.IsoAlpha2)
        {
            return CountryCodes.MeantBy(written.Trim()) is { } code && values.Contains(code) ? [code] : [];
        }

        if (values.All(value => value.Length <= CodeLength))
        {
            return [];
        }

        string[] begun = [.. values.Where(value => BeginsLike(TextOrder.Key(value), word))];
        return begun.Length > 0
            ? begun
            : [.. DidYouMean.Suggestions(written.Trim(), values).Where(value => IsSlip(TextOrder.Key(value), word))];
    }

    static bool BeginsLike(string value, string word)
    {
        var common = value.AsSpan().CommonPrefixLength(word);
        return common >= MinBeginning && (common == word.Length || 2 * common >= value.Length);
    }

    // Whoever slips does so seldom at the first letter, and not often in one word.
    static bool IsSlip(string value, string word) =>
        word.Length > CodeLength
        && value.Length > CodeLength
        && value[0] == word[0]
        && Math.Abs(value.Length - word.Length) <= 2;
}
