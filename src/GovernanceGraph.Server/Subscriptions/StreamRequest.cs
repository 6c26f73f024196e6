using GovernanceGraph.GraphQL.Requests;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>A request that is answered by a stream.</summary>
/// <param name="Pending">What the client asks.</param>
/// <param name="IsSubscription">
/// Whether it is known to be a subscription, because its operation has been prepared.
/// </param>
sealed record StreamRequest(Pending<GraphQLRequest> Pending, bool IsSubscription = false);
