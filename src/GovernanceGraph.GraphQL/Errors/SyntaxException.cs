namespace GovernanceGraph.GraphQL.Errors;

/// <summary>The text is no GraphQL document. The only exception that a request's text can cause.</summary>
/// <param name="error">What is wrong, and where.</param>
public sealed class SyntaxException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>What is wrong, and where.</summary>
    public GraphQLError Error { get; } = error;
}
