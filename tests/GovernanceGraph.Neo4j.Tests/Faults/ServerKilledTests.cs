using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Faults;

[Collection(FaultyNeo4j.Name)]
public sealed class ServerKilledTests(FaultyNeo4j neo4j)
{
    const int BatchRows = 15;

    [Fact]
    public async Task AServerKilledInTheMiddleOfALoadComesBackWithTheOldRevisionAndTakesTheNextLoad()
    {
        var server = await neo4j.RunningAsync();
        await server.DeleteAllAsync();
        await using var listener = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        using var handler = new FailingHandler
        {
            BeforeBatch = batch => batch == 4 ? neo4j.EndAsync(kill: true) : Task.CompletedTask,
        };
        await using (
            var dying = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System, handler, BatchRows)
        )
        {
            await using var revisions = listener
                .RevisionsAsync(0, TestContext.Current.CancellationToken)
                .GetAsyncEnumerator(TestContext.Current.CancellationToken);
            var first = (
                await listener.ApplyAsync(Some.Put(Some.Source("before")), null, TestContext.Current.CancellationToken)
            ).Revision;
            Assert.True(await revisions.MoveNextAsync());
            Assert.Equal(first, revisions.Current.Revision);
            var next = revisions.MoveNextAsync().AsTask();

            var failure = await Assert.ThrowsAsync<StoreException>(() =>
                dying.ApplyAsync(SmallGraph.Load, null, TestContext.Current.CancellationToken).AsTask()
            );
            Assert.Equal(StoreErrorCode.Unavailable, failure.Code);
            await neo4j.StartAsync();
            // As if half a minute had passed.
            await server.QueryAsync("MATCH (store:GovernanceGraph) SET store.writingUntil = 0");
            Assert.Equal(first, await listener.CurrentRevisionAsync(TestContext.Current.CancellationToken));
            Assert.Empty(await listener.CheckAsync(TestContext.Current.CancellationToken));
            Assert.False(next.IsCompleted);

            // Written elsewhere, and heard of although the server was away.
            await using var other = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
            var second = (
                await other.ApplyAsync(SmallGraph.Load, null, TestContext.Current.CancellationToken)
            ).Revision;
            Assert.True(await next.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
            Assert.Equal(second, revisions.Current.Revision);
            Assert.Empty(await listener.CheckAsync(TestContext.Current.CancellationToken));
        }

        await neo4j.EndAsync();
        await server.AdminAsync("database", "check", "neo4j");
    }
}
