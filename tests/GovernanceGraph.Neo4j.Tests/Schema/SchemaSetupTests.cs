using System.Globalization;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Schema;
using GovernanceGraph.Storage;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Schema;

[Collection(SharedNeo4j.Name)]
public sealed class SchemaSetupTests
{
    [Theory]
    [InlineData(nameof(ApiKind.HttpApi))]
    [InlineData(nameof(ApiKind.QueryApi))]
    public async Task AnEmptyDatabaseGetsConstraintsIndexesAndTheStoresNode(string api)
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var connection = new Neo4jConnection(SharedNeo4j.Options(server, api));
        var setup = new SchemaSetup(connection);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => setup.EnsureReadyAsync(CancellationToken.None).AsTask()));
        var names = await SharedNeo4j.TextsAsync(connection, "SHOW INDEXES YIELD name RETURN name");
        Assert.Empty(
            SchemaStatement.All.Select(statement => $"\"{statement.Name}\"").Except(names, StringComparer.Ordinal)
        );
        Assert.Equal(
            ["3"],
            await SharedNeo4j.TextsAsync(
                connection,
                "MATCH (g:GovernanceGraph {id: 'store', revision: 0}) RETURN g.layout"
            )
        );
    }

    [Fact]
    public async Task TwoProgramsMaySetUpTheSameDatabaseAtOnce()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var first = new Neo4jConnection(SharedNeo4j.Options(server));
        await using var second = new Neo4jConnection(SharedNeo4j.Options(server));
        await SharedNeo4j.TextsAsync(first, "DROP CONSTRAINT governancegraph_GovernanceGraph_id_unique IF EXISTS");
        await Task.WhenAll(
            new SchemaSetup(first).EnsureReadyAsync(CancellationToken.None).AsTask(),
            new SchemaSetup(second).EnsureReadyAsync(CancellationToken.None).AsTask()
        );
        Assert.Equal(["1"], await SharedNeo4j.TextsAsync(first, "MATCH (g:GovernanceGraph) RETURN count(g)"));
    }

    [Theory]
    [InlineData(4, "The Neo4j database \"neo4j\" has the layout 4, but this program uses 3; use a newer program.")]
    [InlineData(
        2,
        "The Neo4j database \"neo4j\" has the layout 2, but this program uses 3; load the seed into an empty database."
    )]
    public async Task AnotherLayoutIsRefused(int layout, string message)
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var connection = new Neo4jConnection(SharedNeo4j.Options(server));
        await SharedNeo4j.TextsAsync(
            connection,
            $"CREATE (:GovernanceGraph {{id: 'store', layout: "
                + $"{layout.ToString(CultureInfo.InvariantCulture)}, revision: 5}})"
        );
        var setup = new SchemaSetup(connection);
        var failure = await Assert.ThrowsAsync<StoreException>(() =>
            setup.EnsureReadyAsync(CancellationToken.None).AsTask()
        );
        Assert.Equal((StoreErrorCode.Corrupt, message), (failure.Code, failure.Message));
        await SharedNeo4j.TextsAsync(connection, "MATCH (n) DETACH DELETE n");
        await setup.EnsureReadyAsync(CancellationToken.None);
    }
}
