using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests;

public abstract class Neo4jGraphStoreTests(string api) : GraphStoreContract
{
    // Each question of a history is a statement that the server has to plan anew: GOVERNANCEGRAPH_RANDOM_CASES for
    // more.
    protected override int Histories => 2;

    protected override async Task<IGraphStore> EmptyStoreAsync(TimeProvider clock) =>
        Neo4jGraphStore.Create(SharedNeo4j.Options(await SharedNeo4j.EmptiedAsync(), api), clock);
}

[Collection(SharedNeo4j.Name)]
public sealed class HttpApiGraphStoreTests() : Neo4jGraphStoreTests(nameof(ApiKind.HttpApi));

[Collection(SharedNeo4j.Name)]
public sealed class QueryApiGraphStoreTests() : Neo4jGraphStoreTests(nameof(ApiKind.QueryApi));
