namespace GovernanceGraph.GraphQL.Errors;

/// <summary>Why a field has no value, as it is recorded before its path is known. Immutable.</summary>
/// <param name="Message">One sentence for people.</param>
/// <param name="Locations">The places in the document; empty: those of the field.</param>
/// <param name="Extensions">What goes under "extensions".</param>
/// <param name="Cause">What caused it, for the log; never shown to the client.</param>
public sealed record FieldError(
    string Message,
    IReadOnlyList<SourceLocation> Locations,
    IReadOnlyDictionary<string, object?>? Extensions = null,
    Exception? Cause = null
)
{
    /// <summary>What the client sees of an exception that is not meant for it.</summary>
    public const string Internal = "Internal error.";

    /// <summary>What the client is told of an exception that a resolver threw.</summary>
    public static FieldError Of(Exception exception) =>
        (exception as GraphQLFieldException)?.Error ?? new(Internal, [], Cause: exception);
}
