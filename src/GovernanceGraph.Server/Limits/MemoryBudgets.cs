using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.Server.Configuration;

namespace GovernanceGraph.Server.Limits;

/// <summary>What all clients together may make the server hold, beside answers, which the executor counts.</summary>
/// <param name="Requests">
/// Bodies and messages that arrive or wait for their turn, and what is made of them; small ones aside.
/// </param>
/// <param name="Subscriptions">What subscriptions keep while they wait for events.</param>
sealed record MemoryBudgets(MemoryBudget Requests, MemoryBudget Subscriptions)
{
    internal MemoryBudgets(Settings settings)
        : this(
            new("MaxRequestMemory", settings.MaxRequestMemory),
            new("MaxSubscriptionMemory", settings.MaxSubscriptionMemory)
        ) { }

    /// <summary>For answers that are written or not yet taken.</summary>
    internal static MemoryBudget ForAnswers(Settings settings) => new("MaxAnswerMemory", settings.MaxAnswerMemory);
}
