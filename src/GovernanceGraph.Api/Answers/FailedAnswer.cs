using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Responses;

namespace GovernanceGraph.Api.Answers;

/// <summary>The answer to a root field that the store could not read.</summary>
/// <param name="failure">What the client is told.</param>
sealed class FailedAnswer(GraphQLFieldException failure) : ISelectionAnswer
{
    /// <inheritdoc/>
    public bool Write(ResponseWriter writer, IAnswerReport report) => throw failure;
}
