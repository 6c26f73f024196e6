namespace GovernanceGraph.GraphQL.Errors;

/// <summary>
/// How much of a request its errors repeat. Whoever puts a name, a literal or a value of a request into a message puts
/// it through <see cref="Cut"/>; no message grows with the request.
/// </summary>
public static class MessageText
{
    /// <summary>Characters of one name, literal or value that a message shows.</summary>
    public const int MaxQuotedLength = 10_000;

    /// <summary>Characters of one message.</summary>
    public const int MaxMessageLength = 20_000;

    /// <summary>Places in the document that one error names.</summary>
    public const int MaxLocations = 100;

    /// <summary>Bytes of the errors of one response; those beyond them are counted by one last error.</summary>
    public const int MaxErrorBytes = 256 * 1024;

    /// <summary>Errors of fields that one response keeps; those beyond them are counted by one last error.</summary>
    public const int MaxFieldErrors = 5_000;

    /// <summary>Warnings that one response shows; those beyond them are counted by one last warning.</summary>
    public const int MaxWarnings = 20;

    /// <summary>The text, or its beginning and "…".</summary>
    /// <param name="text">A piece of a request.</param>
    /// <param name="maxLength">Characters that are shown.</param>
    public static string Cut(string text, int maxLength = MaxQuotedLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        // no half of a surrogate pair
        var end = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return $"{text.AsSpan(0, end)}…";
    }
}
