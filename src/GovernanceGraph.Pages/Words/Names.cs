namespace GovernanceGraph.Pages.Words;

/// <summary>Names of the schema as people write them.</summary>
static class Names
{
    /// <summary>A value of an enum: "UN_DOCUMENT" is "UN document", "PUBLIC_AUTHORITY" "public authority".</summary>
    internal static string OfConstant(string value) =>
        value.Replace('_', ' ').ToLowerInvariant() is var words && words.StartsWith("un ", StringComparison.Ordinal)
            ? $"UN {words[3..]}"
            : value.Replace('_', ' ').ToLowerInvariant();

    /// <summary>A value in lower case with hyphens, such as a role: "founding-member" is "founding member".</summary>
    internal static string OfSlug(string value) => value.Replace('-', ' ');

    /// <summary>A word at the head of a line: its first letter is a capital.</summary>
    internal static string Capital(string text) =>
        text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>The name of a field: "foundedOn" is "founded on".</summary>
    internal static string OfField(string name) =>
        string.Concat(name.Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
