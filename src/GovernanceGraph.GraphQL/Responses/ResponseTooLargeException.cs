namespace GovernanceGraph.GraphQL.Responses;

/// <summary>The response would be larger than the limit; thrown by the writer, it ends the whole execution.</summary>
/// <param name="maxBytes">The limit.</param>
public sealed class ResponseTooLargeException(int maxBytes)
    : Exception($"The response is larger than {maxBytes} bytes. Request fewer items or fields.");
