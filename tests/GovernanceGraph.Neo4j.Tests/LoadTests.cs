using System.Globalization;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests;

[Collection(SharedNeo4j.Name)]
public sealed class LoadTests
{
    const int BatchRows = 15;

    [Fact]
    public async Task ALoadThatDiesAtAnyBatchLeavesNothingVisibleAndTheNextClearsItAway()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var store = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        var current = (
            await store.ApplyAsync(Replace(SmallGraph.Facts), null, TestContext.Current.CancellationToken)
        ).Revision;
        for (var death = 1; ; death++)
        {
            using var handler = new FailingHandler { DiesAt = death };
            await using (
                var dying = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System, handler, BatchRows)
            )
            {
                if (await TryAsync(dying, Replace(Changed)))
                {
                    Assert.True(death > 3);
                    Assert.Equal(
                        Hash(Changed),
                        (await store.CurrentRevisionAsync(TestContext.Current.CancellationToken))!.Hash
                    );
                    break;
                }
            }

            Assert.Equal(current, await store.CurrentRevisionAsync(TestContext.Current.CancellationToken));
            var facts = await store.ReadFactsAsync(null, TestContext.Current.CancellationToken);
            Assert.Equal(current.Hash, RevisionHash.Of([.. facts.Select(fact => fact.Hash)]));
            Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
            // As if half a minute had passed.
            await server.QueryAsync("MATCH (store:GovernanceGraph) SET store.writingUntil = 0");
            if (death % 2 == 0)
            {
                Assert.Equal(
                    current,
                    (
                        await store.ApplyAsync(Replace(SmallGraph.Facts), null, TestContext.Current.CancellationToken)
                    ).Revision
                );
            }
            else
            {
                current = (
                    await store.ApplyAsync(
                        Some.Put(Some.Source($"after-{death.ToString(CultureInfo.InvariantCulture)}")),
                        null,
                        TestContext.Current.CancellationToken
                    )
                ).Revision;
                current = (
                    await store.ApplyAsync(Replace(SmallGraph.Facts), null, TestContext.Current.CancellationToken)
                ).Revision;
            }

            Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
            Assert.Equal(
                "0",
                await CountAsync(server, $"MATCH (n) WHERE n.fromRevision > {Text(current.Number)} RETURN count(n)")
            );
            Assert.Equal(
                "0",
                await CountAsync(
                    server,
                    $"MATCH ()-[r]->() WHERE r.fromRevision > {Text(current.Number)} RETURN count(r)"
                )
            );
            Assert.Equal(
                "1",
                await CountAsync(
                    server,
                    "MATCH (s:GovernanceGraph) WHERE s.staged IS NULL AND s.writer IS NULL RETURN count(s)"
                )
            );
        }

        Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ALostAnswerWritesNothingTwice()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        using var handler = new FailingHandler { LosesAnswers = true };
        await using var store = Neo4jGraphStore.Create(
            SharedNeo4j.Options(server),
            TimeProvider.System,
            handler,
            BatchRows
        );
        var first = (
            await store.ApplyAsync(Replace(SmallGraph.Facts), null, TestContext.Current.CancellationToken)
        ).Revision;
        var second = (await store.ApplyAsync(Replace(Changed), null, TestContext.Current.CancellationToken)).Revision;
        Assert.Equal((1, 2), (first.Number, second.Number));
        Assert.Equal(Hash(Changed), second.Hash);
        Assert.True(handler.Batches > 8);
        Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
        Assert.Equal(second, await store.CurrentRevisionAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WhoLosesTheLeaseWritesNothingMore()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        using var handler = new FailingHandler
        {
            BeforeBatch = batch =>
                batch == 3
                    ? server.QueryAsync(
                        "MATCH (store:GovernanceGraph) SET store.writer = 'another', store.writingUntil = 0"
                    )
                    : Task.CompletedTask,
        };
        await using var store = Neo4jGraphStore.Create(
            SharedNeo4j.Options(server),
            TimeProvider.System,
            handler,
            BatchRows
        );
        var refusal = await Assert.ThrowsAsync<StoreException>(() =>
            store.ApplyAsync(Replace(SmallGraph.Facts), null, TestContext.Current.CancellationToken).AsTask()
        );
        Assert.Equal(StoreErrorCode.InUse, refusal.Code);
        Assert.Equal(
            "Another load took over the Neo4j database \"neo4j\" while this one was paused, so nothing "
                + "of this load was kept; load again.",
            refusal.Message
        );
        Assert.Null(await store.CurrentRevisionAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            1,
            (await store.ApplyAsync(Replace(SmallGraph.Facts), null, TestContext.Current.CancellationToken))
                .Revision
                .Number
        );
        Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TwoStoresThatWriteAtOnceTakeTurns()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var left = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        await using var right = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(number =>
                    (number % 2 == 0 ? left : right)
                        .ApplyAsync(Some.Put(Some.Source($"source-{Text(number)}")), null, default)
                        .AsTask()
                )
        );
        Assert.Equal([1, 2, 3, 4, 5, 6], outcomes.Select(outcome => outcome.Revision.Number).Order());
        Assert.All(outcomes, outcome => Assert.Equal((true, 1L), (outcome.Changed, outcome.Added)));
        Assert.Equal(6, (await right.ReadFactsAsync(null, TestContext.Current.CancellationToken)).Count);
        Assert.Empty(await left.CheckAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AWriteThroughOneStoreIsReadAndHeardOfThroughAnother()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var writer = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        await using var reader = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        await using var revisions = reader
            .RevisionsAsync(0, TestContext.Current.CancellationToken)
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var waiting = revisions.MoveNextAsync();
        for (var number = 1; number <= 3; number++)
        {
            var revision = (
                await writer.ApplyAsync(
                    Some.Put(Some.Source($"source-{Text(number)}")),
                    null,
                    TestContext.Current.CancellationToken
                )
            ).Revision;
            Assert.Equal(revision, await reader.CurrentRevisionAsync(TestContext.Current.CancellationToken));
            Assert.True(
                await waiting.AsTask().WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken)
            );
            Assert.Equal(revision, revisions.Current.Revision);
            waiting = revisions.MoveNextAsync();
        }

        await reader.DisposeAsync();
        Assert.False(await waiting);
    }

    [Fact]
    public async Task ALoadThatIsCancelledLeavesNothingAndKeepsNobodyWaiting()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        using var cancellation = new CancellationTokenSource();
        using var handler = new FailingHandler
        {
            BeforeBatch = batch => batch == 3 ? cancellation.CancelAsync() : Task.CompletedTask,
        };
        await using var store = Neo4jGraphStore.Create(
            SharedNeo4j.Options(server),
            TimeProvider.System,
            handler,
            BatchRows
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.ApplyAsync(Replace(SmallGraph.Facts), null, cancellation.Token).AsTask()
        );
        Assert.Null(await store.CurrentRevisionAsync(TestContext.Current.CancellationToken));
        Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
        Assert.Equal(
            "0",
            await CountAsync(server, "MATCH (s:GovernanceGraph) WHERE s.writer IS NOT NULL RETURN count(s)")
        );
        await store.ApplyAsync(Replace(Changed), null, TestContext.Current.CancellationToken);
        Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AChangedSourceTakesItsRelationshipsAlong()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var store = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        await store.ApplyAsync(SmallGraph.Load, null, TestContext.Current.CancellationToken);
        await store.ApplyAsync(
            Some.Put(Some.Source("encyclopedia", "OFFICIAL", null, title: "Corrected")),
            null,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            "0",
            await CountAsync(
                server,
                "MATCH (:Source {id: 'encyclopedia', toRevision: 2})<-[r]-() WHERE r.toRevision > 2 RETURN count(r)"
            )
        );
        Assert.Equal(
            await CountAsync(server, "MATCH (:Source {id: 'encyclopedia', toRevision: 2})<-[r]-() RETURN count(r)"),
            await CountAsync(
                server,
                "MATCH (:Source {id: 'encyclopedia', fromRevision: 2})<-[r {fromRevision: 2}]-() RETURN count(r)"
            )
        );
        Assert.Empty(await store.CheckAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ProgressIsToldInFactsAndEndsWithAll()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        using var handler = new FailingHandler();
        await using var store = Neo4jGraphStore.Create(
            SharedNeo4j.Options(server),
            TimeProvider.System,
            handler,
            BatchRows
        );
        var reports = new Reports();
        await store.ApplyAsync(SmallGraph.Load, reports, TestContext.Current.CancellationToken);
        Assert.True(reports.All.Count > 3);
        Assert.Equal(reports.All.OrderBy(report => report.Done), reports.All);
        Assert.All(reports.All, report => Assert.InRange(report.Done, 0, report.Total));
        Assert.Equal(new(SmallGraph.Facts.Count, SmallGraph.Facts.Count), reports.All[^1]);
    }

    /// <summary>
    /// The small graph with a source, a name and a founding date changed, and without one of its claims.
    /// </summary>
    static IReadOnlyList<Fact> Changed { get; } =
    [
        .. SmallGraph.Facts.Where(fact =>
            fact is not Source { Id: "encyclopedia" } && fact != SmallGraph.Facts.OfType<Claim>().First()
        ),
        Some.Source("encyclopedia", "REPORT", "2020", title: "Corrected"),
        Some.Entity(SmallGraph.Group, "Group of Experts", "paris-call-site", [], (EntityFields.EndedOn, "2021")),
        Some.Entity("state:RU", "Russia", "paris-call-site"),
        Some.Claim("state:RU", GovernanceModel.MemberOf, SmallGraph.Group, source: "encyclopedia"),
    ];

    static GraphChangeSet Replace(IReadOnlyCollection<Fact> facts) =>
        new("A test", "All of it", facts, [], ReplaceAll: true);

    static string Hash(IReadOnlyCollection<Fact> facts) => new ReferenceGraph(facts, []).Summary().Hash;

    static async Task<bool> TryAsync(Neo4jGraphStore store, GraphChangeSet changes)
    {
        try
        {
            await store.ApplyAsync(changes, null, default);
            return true;
        }
        catch (StoreException failure) when (failure.Code == StoreErrorCode.Unavailable)
        {
            return false;
        }
    }

    static async Task<string> CountAsync(Neo4jServer server, string statement) =>
        (await server.QueryAsync(statement))[0][0].ToString();

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    sealed class Reports : IProgress<LoadProgress>
    {
        public List<LoadProgress> All { get; } = [];

        public void Report(LoadProgress value) => All.Add(value);
    }
}
