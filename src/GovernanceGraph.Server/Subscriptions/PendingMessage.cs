using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>What a "subscribe" message asks, until its operation begins.</summary>
sealed class PendingMessage(RequestParameters parameters)
{
    RequestParameters? pending = parameters;

    /// <summary>What is asked, which is let go from here.</summary>
    internal RequestParameters Take() => Interlocked.Exchange(ref pending, null)
        ?? throw new InvalidOperationException("The message has been taken already; its operation is under way.");
}
