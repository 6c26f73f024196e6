namespace GovernanceGraph.GraphQL.Errors;

/// <summary>
/// A field's failure whose message is meant for the client: thrown by resolvers, argument coercion and scalars. The
/// field becomes null (or its nearest nullable parent does) and the response gets an error with the field's path.
/// Any other exception reaches the client only as "Internal error.".
/// </summary>
/// <param name="message">One sentence for people.</param>
/// <param name="locations">Where in the document; empty or absent: the places of the field.</param>
/// <param name="extensions">What goes under "extensions".</param>
/// <param name="inner">What caused it; never shown.</param>
public sealed class GraphQLFieldException(
    string message,
    IReadOnlyList<SourceLocation>? locations = null,
    IReadOnlyDictionary<string, object?>? extensions = null,
    Exception? inner = null
) : Exception(message, inner)
{
    /// <summary>Where in the document; empty: the places of the field.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; } = locations ?? [];

    /// <summary>What goes under "extensions".</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; } = extensions;

    /// <summary>The same as a value.</summary>
    public FieldError Error => new(Message, Locations, Extensions, InnerException);

    /// <summary>A failure with a machine code under "extensions.code".</summary>
    public static GraphQLFieldException WithCode(string code, string message, Exception? inner = null) =>
        new(message, null, new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code }, inner);
}
