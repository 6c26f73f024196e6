using GovernanceGraph.Api;
using GovernanceGraph.GraphQL;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Limits;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Hosting;

/// <summary>What a server answers from.</summary>
/// <param name="Store">The store.</param>
/// <param name="Executor">The engine over the API's schema of that store.</param>
sealed record ServedGraph(IGraphStore Store, GraphQLExecutor Executor)
{
    /// <summary>Whether the store is yet to be filled: until then the server is not ready.</summary>
    internal Func<bool> IsFilling { get; init; } = static () => false;

    /// <summary>
    /// Reports a failure of the store that no operation met; null: each time, by one line of the log.
    /// </summary>
    internal Action<StoreException>? Report { get; init; }

    /// <summary>The engine over the API's schema of a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="settings">The limits.</param>
    /// <param name="onUnexpectedError">Gets what fails in a field and is not for clients.</param>
    internal static GraphQLExecutor CreateExecutor(
        IGraphStore store,
        Settings settings,
        Action<Exception> onUnexpectedError
    ) =>
        new(GovernanceSchema.Create(store, settings.Pages), settings.Limits, onUnexpectedError)
        {
            ResponseMemory = MemoryBudgets.ForAnswers(settings),
        };
}
