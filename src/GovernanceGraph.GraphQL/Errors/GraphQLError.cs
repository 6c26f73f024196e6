namespace GovernanceGraph.GraphQL.Errors;

/// <summary>One error of a request, as the response shows it (specification, section 7.1.2). Immutable.</summary>
/// <param name="message">One sentence for the developer of the client.</param>
/// <param name="locations">The places in the document; empty where there is none to name.</param>
/// <param name="path">
/// The field that failed: response names (string) and list positions (boxed int); absent outside execution.
/// </param>
/// <param name="extensions">What the error carries beyond the specification; absent where nothing.</param>
public sealed class GraphQLError(
    string message,
    IReadOnlyList<SourceLocation> locations,
    IReadOnlyList<object>? path = null,
    IReadOnlyDictionary<string, object?>? extensions = null
)
{
    const string CodeKey = "code";

    /// <summary>An error that names no place in the document.</summary>
    /// <param name="message">One sentence for the developer of the client.</param>
    public GraphQLError(string message)
        : this(message, []) { }

    /// <summary>
    /// One sentence for the developer of the client, of <see cref="MessageText.MaxMessageLength"/> characters at most.
    /// </summary>
    public string Message { get; } = MessageText.Cut(message, MessageText.MaxMessageLength);

    /// <summary>The places in the document; empty where there is none to name.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; } = locations;

    /// <summary>The field that failed: response names (string) and list positions (boxed int).</summary>
    public IReadOnlyList<object>? Path { get; } = path;

    /// <summary>What the error carries beyond the specification.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; } = extensions;

    /// <summary>The error's code, where it has one.</summary>
    public string? Code => Extensions?.GetValueOrDefault(CodeKey) as string;

    /// <summary>The same error with the machine's word for it in <c>extensions.code</c>.</summary>
    /// <param name="code">Upper case with underscores, for example <c>GRAPHQL_PARSE_FAILED</c>.</param>
    public GraphQLError WithCode(string code) => With(CodeKey, code);

    /// <summary>The same error with what to write instead in <c>extensions.suggestion</c>.</summary>
    /// <param name="suggestion">A piece of a document.</param>
    public GraphQLError WithSuggestion(string suggestion) => With("suggestion", suggestion);

    GraphQLError With(string key, string value)
    {
        var extended = Extensions is null
            ? new Dictionary<string, object?>(StringComparer.Ordinal)
            : new Dictionary<string, object?>(Extensions, StringComparer.Ordinal);
        extended[key] = value;
        return new GraphQLError(Message, Locations, Path, extended);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Locations.Count == 0
            ? Message
            : $"{Message} ({string.Join(", ", Locations.Select(at => $"{at.Line}:{at.Column}"))})";
}
