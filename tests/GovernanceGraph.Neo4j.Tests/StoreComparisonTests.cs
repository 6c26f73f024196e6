using System.Globalization;
using GovernanceGraph.Embedded;
using GovernanceGraph.Facts;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests;

/// <summary>
/// Random questions on random graphs, asked of both stores. STORE_COMPARISON_QUERIES says how many,
/// STORE_COMPARISON_SEED repeats a run.
/// </summary>
[Collection(SharedNeo4j.Name)]
public sealed class StoreComparisonTests(ITestOutputHelper output)
{
    const int QueriesOfGraph = 40;
    const int QueriesOfOperation = 4;

    // Neo4j plans a question that it has never seen on one core.
    static readonly ParallelOptions AtOnce = new() { MaxDegreeOfParallelism = 2 };

    static readonly int Queries = Number("STORE_COMPARISON_QUERIES") ?? 120;
    static readonly int FirstSeed = Number("STORE_COMPARISON_SEED") ?? Random.Shared.Next(1_000_000);

    [Fact]
    public async Task BothStoresAnswerRandomQuestionsAlike()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        output.WriteLine($"STORE_COMPARISON_SEED={FirstSeed}");
        for (var asked = 0; asked < Queries; asked += QueriesOfGraph)
        {
            await CompareAsync(server, FirstSeed + (asked / QueriesOfGraph));
        }
    }

    static async Task CompareAsync(Neo4jServer server, int seed)
    {
        await server.DeleteAllAsync();
        var directory = Directory.CreateTempSubdirectory("governancegraph-comparison-");
        try
        {
            var clock = new SteadyClock();
            await using var embedded = await EmbeddedGraphStore.OpenAsync(directory.FullName, clock);
            await using var neo4j = Neo4jGraphStore.Create(SharedNeo4j.Options(server), clock);
            var random = new Random(seed);
            var (facts, revisions) = await LoadAsync(random, embedded, neo4j, seed);
            await SameStatisticsAsync(embedded, neo4j);
            var queries = new RandomQueries(random, new ReferenceGraph(facts, revisions));
            GraphQuery[][] operations =
            [
                .. Enumerable.Range(0, QueriesOfGraph).Select(_ => queries.Next()).Chunk(QueriesOfOperation),
            ];
            await Parallel.ForEachAsync(
                operations,
                AtOnce,
                async (operation, ending) =>
                {
                    var expected = await embedded.ReadAsync(operation, WorkMeter.Unlimited(ending));
                    var found = await neo4j.ReadAsync(operation, WorkMeter.Unlimited(ending));
                    for (var j = 0; j < operation.Length; j++)
                    {
                        var (left, right) = (Text(expected, j), Text(found, j));
                        Assert.True(
                            left == right,
                            $"STORE_COMPARISON_SEED={seed}\n{operation[j]}\nembedded:\n{left}\nNeo4j:\n{right}"
                        );
                    }
                }
            );
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    // One counts in the background.
    static async Task SameStatisticsAsync(EmbeddedGraphStore embedded, Neo4jGraphStore neo4j)
    {
        var expected = StatisticsText.Of(embedded.Statistics);
        for (var tries = 0; tries < 100 && StatisticsText.Of(neo4j.Statistics) != expected; tries++)
        {
            await neo4j.CurrentRevisionAsync(default);
            await Task.Delay(100);
        }

        Assert.Equal(expected, StatisticsText.Of(neo4j.Statistics));
    }

    static async Task<(IReadOnlyCollection<Fact> Facts, List<Revision> Revisions)> LoadAsync(
        Random random,
        EmbeddedGraphStore embedded,
        Neo4jGraphStore neo4j,
        int seed
    )
    {
        var changes = new RandomGraph(random);
        IReadOnlyCollection<Fact> facts = [];
        var revisions = new List<Revision>();
        for (var i = 0; i < 2; i++)
        {
            var change = changes.Change(facts);
            facts = ReferenceGraph.Apply(facts, change);
            var revision = (await embedded.ApplyAsync(change, null, default)).Revision;
            Assert.Equal((seed, revision), (seed, (await neo4j.ApplyAsync(change, null, default)).Revision));
            if (revisions.Count < revision.Number)
            {
                revisions.Add(revision);
            }
        }

        return (facts, revisions);
    }

    static string Text(IGraphReading reading, int query)
    {
        var text = new AnswerText();
        reading.Push(query, text);
        return text.ToString();
    }

    static int? Number(string variable) =>
        int.TryParse(
            Environment.GetEnvironmentVariable(variable),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    sealed class SteadyClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2025, 6, 7, 8, 9, 10, TimeSpan.Zero);
    }
}
