using GovernanceGraph.GraphQL;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>
/// A request until its operation is under way. A subscription lasts for days, and shall not keep the text and the values that it came
/// with alive for so long.
/// </summary>
sealed class PendingRequest(GraphQLRequest request)
{
    GraphQLRequest? pending = request;

    /// <summary>The request, which stays here.</summary>
    internal GraphQLRequest Peek() => pending ?? throw Taken();

    /// <summary>The request, which is let go from here.</summary>
    internal GraphQLRequest Take() => Interlocked.Exchange(ref pending, null) ?? throw Taken();

    static InvalidOperationException Taken() => new("The request has been taken already; its operation is under way.");
}
