using System.Runtime.CompilerServices;
using GovernanceGraph.Neo4j.Cypher;
using GovernanceGraph.Seeding;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Cypher;

/// <summary>Asks the server how it carries out questions to the collected facts.</summary>
[Collection(SharedNeo4j.Name)]
public sealed class QueryPlanTests(ITestOutputHelper output)
{
    /// <summary>The most hits of each question: about twice what was measured with the seed.</summary>
    static readonly Dictionary<string, long> MostHits = new()
    {
        ["flagship-nested"] = 3_100,
        ["flagship-names"] = 1_250,
        ["signatories-page"] = 10_600,
        ["alliance-members"] = 2_400,
        ["companies-both"] = 3_700,
        ["vote-edge-filter"] = 10_100,
        ["sits-but-not-signed"] = 1_150,
        ["two-hops"] = 9_400,
        ["declarations-with-counts"] = 9_300,
        ["one-state"] = 20,
    };

    /// <summary>
    /// The same of questions with conditions in conditions: each level looks at most at the relationships of its type,
    /// of which the seed has 1,300 (members) to 10,000 (claims). If levels multiplied, most would not end.
    /// </summary>
    static readonly Dictionary<string, long> MostHitsOfNested = new()
    {
        ["two levels"] = 14_000,
        ["six levels to a name"] = 20_000,
        ["six levels to a region"] = 33_000,
        ["six levels of all quantifiers"] = 35_000,
        ["twenty-four levels"] = 120_000,
        ["claims of sources of claims"] = 390_000,
        ["relations of claims"] = 920_000,
        ["relations by their ends"] = 160_000,
        ["connections in connections"] = 19_000,
        ["more conditions than lists are kept of"] = 310_000,
    };

    [Fact]
    public async Task ConditionsInConditionsCostTheSumOfTheirLevels()
    {
        var server = await LoadedAsync();
        var faults = new List<string>();
        foreach (var (name, query) in NestedQuestions.All)
        {
            var plan = await QueryPlan.OfAsync(server, QueryCompiler.Compile(query).Statement);
            output.WriteLine($"{name}: {plan.DatabaseHits} hits\n  {string.Join("\n  ", plan.Operators)}");
            if (plan.DatabaseHits > MostHitsOfNested[name])
            {
                faults.Add($"{name} takes {plan.DatabaseHits} hits.");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task QuestionsStartAtAnIndexAndLookAtLittle()
    {
        var server = await LoadedAsync();
        var faults = new List<string>();
        foreach (var (name, query) in TenQuestions.All)
        {
            var plan = await QueryPlan.OfAsync(server, QueryCompiler.Compile(query).Statement);
            output.WriteLine($"{name}: {plan.DatabaseHits} hits\n  {string.Join("\n  ", plan.Operators)}");
            if (plan.DatabaseHits > MostHits[name])
            {
                faults.Add($"{name} takes {plan.DatabaseHits} hits.");
            }

            faults.AddRange(
                plan.Operators.Where(step =>
                        step.StartsWith("AllNodesScan", StringComparison.Ordinal)
                        || step.StartsWith("NodeByLabelScan", StringComparison.Ordinal)
                    )
                    .Select(step => $"{name} starts with {step}.")
            );
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    static async Task<Neo4jServer> LoadedAsync()
    {
        var server = await SharedNeo4j.EmptiedAsync();
        await using var store = Neo4jGraphStore.Create(SharedNeo4j.Options(server), TimeProvider.System);
        var reading = SeedReader.Read(SeedDirectory(), SeedLimits.Standard);
        await store.ApplyAsync(reading.ToChangeSet("A test", "To see plans"), null, default);
        return server;
    }

    static string SeedDirectory([CallerFilePath] string caller = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "../../../seed"));
}
