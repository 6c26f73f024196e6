using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Limits;

/// <summary>What became of a request: a response, an error, or neither where the operation is a subscription.</summary>
/// <param name="Result">The response, to be disposed by the caller.</param>
/// <param name="Error">Why there is none.</param>
/// <param name="SubscriptionName">The name of the subscription; null: it is none, or has no name.</param>
readonly record struct GuardedResult(ExecutionResult? Result, HttpError? Error = null, string? SubscriptionName = null)
{
    /// <summary>Whether nothing was executed, because the operation is a subscription, which needs a stream.</summary>
    internal bool IsSubscription => Result is null && Error is null;
}
