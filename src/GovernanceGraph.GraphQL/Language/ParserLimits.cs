namespace GovernanceGraph.GraphQL.Language;

/// <summary>How much of a document is read before the parser gives up with an error.</summary>
/// <param name="MaxTokens">The most tokens; comments count for nothing.</param>
/// <param name="MaxDepth">
/// The most selection sets, list and object values and list types inside one another. Later stages recurse no deeper
/// than this, so it also protects the stack: a thread with one megabyte bears 500.
/// </param>
public sealed record ParserLimits(int MaxTokens, int MaxDepth)
{
    /// <summary>For texts that strangers send.</summary>
    public static ParserLimits ForRequests { get; } = new(MaxTokens: 20_000, MaxDepth: 200);

    /// <summary>For texts of our own, such as schemas: only the stack is protected.</summary>
    public static ParserLimits ForTrustedText { get; } = new(MaxTokens: int.MaxValue, MaxDepth: 500);
}
