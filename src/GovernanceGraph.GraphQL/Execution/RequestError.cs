using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Why a request is not executed.</summary>
/// <param name="Stage">How far it came.</param>
/// <param name="Errors">What is wrong; at least one.</param>
sealed record RequestError(ExecutionStage Stage, IReadOnlyList<GraphQLError> Errors);
