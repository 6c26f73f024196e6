using GovernanceGraph.GraphQL;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Hosting;

/// <summary>What a server answers from.</summary>
/// <param name="Store">The store.</param>
/// <param name="Executor">The engine over the API's schema of that store.</param>
/// <param name="IsFilling">Whether the store is yet to be filled: until then the server is not ready.</param>
/// <param name="Report">Reports a failure of the store that no request of GraphQL met.</param>
sealed record ServedGraph(IGraphStore Store, GraphQLExecutor Executor, Func<bool> IsFilling, Action<StoreException> Report);
