using System.Text.Json;
using GovernanceGraph.GraphQL.Requests;
using Xunit;

namespace GovernanceGraph.Api.Tests.Costs;

/// <summary>What operations may cost, worked out before they run (docs/cost.md).</summary>
public sealed class CostTests
{
    const string OneState = """{ id: { eq: "state:FR" } }""";

    // With the statistics that are assumed of a store which has not been counted: 1,000 entities of each kind, and 5
    // relations of each type to an entity, 100 at most. The first number is what planning costs.
    [Theory]
    [InlineData("{ __typename }", 0)]
    [InlineData("{ dataset { __typename } }", 0)]
    [InlineData("{ dataset { revision { number } } }", 12 + 1)]
    [InlineData("""{ state(id: "state:FR") { name } }""", 12 + 3)]
    [InlineData("""{ nodes(ids: ["state:FR", "state:DE", "a-source"]) { id } }""", 3 * (12 + 2))]
    [InlineData("""{ nodes(ids: ["state:FR", "state:DE"]) { id } }""", 12 + (2 * 2))]
    [InlineData("{ states { totalCount } }", 12 + 1)]
    [InlineData("{ states { nodes { name } } }", 13 + 1 + (3 * 50))]
    [InlineData("{ states { nodes { name id isoAlpha2 isoAlpha3 } } }", 16 + 1 + (8 * 50))]
    [InlineData("{ states(first: 0) { nodes { name } } }", 13 + 1)]
    [InlineData("{ states(last: 7) { nodes { name } } }", 13 + 1 + (3 * 7))]
    [InlineData(
        "{ states(first: 9) { edges { cursor node { id } } pageInfo { hasNextPage } } }",
        16 + 1 + (9 * (1 + 16 + 2)) + 32
    )]
    [InlineData("""{ states(where: { id: { eq: "state:FR" } }) { nodes { name } } }""", 14 + 1 + 1 + 2 + 3)]
    [InlineData(
        """{ states(where: { id: { in: ["state:FR", "state:DE"] } }) { nodes { name } } }""",
        18 + 1 + 2 + 4 + (3 * 2)
    )]
    [InlineData(
        """{ states(first: 9, where: { id: { neq: "state:FR" } }) { nodes { name } } }""",
        14 + 1 + 2_000 + (3 * 9)
    )]
    [InlineData(
        """{ states(first: 9, where: { isoAlpha2: { startsWith: "F" } }) { nodes { name } } }""",
        14 + 1 + 3_000 + (3 * 9)
    )]
    [InlineData(
        "{ a: states(first: 1) { nodes { id } } b: states(first: 2) { nodes { id } } }",
        (13 + 1 + 2) + (13 + 1 + (2 * 2))
    )]
    [InlineData("""{ states(revision: 1) { totalCount } }""", 12 + 1 + 3_900)]
    public async Task AnOperationCostsWhatItVisits(string query, long points) =>
        Assert.Equal(points, (await CostAsync(query)).GetProperty("fieldCost").GetInt64());

    [Fact]
    public async Task LongNamesAndListsCostWhatTheyAre()
    {
        var name = new string('b', 60_000);
        Assert.InRange(
            (await CostAsync($"{{ entities(first: 1000) {{ nodes {{ {name}: __typename }} }} }}"))
                .GetProperty("fieldCost")
                .GetInt64(),
            1_800_000,
            2_000_000
        );
        var list = string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"\"x{i}\""));
        var lists = string.Concat(Enumerable.Repeat($"{{ name: {{ in: [{list}] }} }} ", 9));
        Assert.InRange(
            (await CostAsync($"{{ entities(where: {{ id: {{ eq: \"x\" }}, and: [{lists}] }}) {{ totalCount }} }}"))
                .GetProperty("fieldCost")
                .GetInt64(),
            18_000,
            19_000
        );
    }

    [Fact]
    public async Task ListsOfOneRootFieldHaveALimitTogether()
    {
        var lists = string.Concat(
            Enumerable.Repeat(
                $"{{ name: {{ in: [{string.Join(' ', Enumerable.Range(0, 1_000).Select(i => $"\"x{i}\""))}] }} }} ",
                11
            )
        );
        Assert.Contains(
            "The lists in the filters of a root field may have at most 10000 values (limit "
                + "MaxFilterValues), all levels together.",
            await Requests.SendAsync(
                new StoreDouble(),
                $"{{ entities(where: {{ and: [{lists}] }}) {{ totalCount }} }}"
            ),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        """{ states(where: { signed: { some: { since: { gt: "2018" } } } }) { totalCount } }""",
        10_000,
        20_000
    )]
    [InlineData(
        """{ states(where: { signed: { some: { node: { signatories: { none: { role: { eq: "x" } } } } """
            + """} } }) { totalCount } }""",
        20_000,
        100_000
    )]
    [InlineData("{ states(first: 10, where: { signed: { count: { gt: 3 } } }) { nodes { name } } }", 5_000, 10_000)]
    [InlineData("{ states(first: 10, order: [{ signed: { count: DESC } }]) { nodes { name } } }", 8_000, 15_000)]
    [InlineData("""{ search(text: "paris", first: 10) { nodes { id } } }""", 20_000, 60_000)]
    [InlineData("{ states(first: 10) { nodes { signed(first: 3) { nodes { id } } } } }", 60, 200)]
    [InlineData(
        "{ states(first: 1000) { nodes { signed(first: 1000) { nodes { signatories(first: 1000) { "
            + "totalCount } } } } } }",
        100_000,
        1_000_000
    )]
    public async Task ConditionsOrdersAndListsCostWhatTheyLookAt(string query, long least, long most) =>
        Assert.InRange((await CostAsync(query)).GetProperty("fieldCost").GetInt64(), least, most);

    [Fact]
    public async Task AFilterCostsTheSameInlineAndAsAVariable()
    {
        var inline = await CostAsync(
            $"{{ states(first: 7, where: {OneState}) {{ nodes {{ signed {{ nodes {{ id }} }} }} }} }}"
        );
        var variables = await CostAsync(
            "query ($where: StateFilterInput, $first: Int) { states(first: $first, where: $where) { "
                + "nodes { signed { nodes { id } } } } }",
            """{"where":{"id":{"eq":"state:FR"}},"first":7}"""
        );

        Assert.InRange(inline.GetProperty("fieldCost").GetInt64(), 50, 150);
        Assert.Equal(inline.GetProperty("fieldCost").GetInt64(), variables.GetProperty("fieldCost").GetInt64());
    }

    [Theory]
    [InlineData("{ states(first: 100) { nodes { name } } }", "Query.states", "states")]
    [InlineData(
        "{ few: states(first: 5) { nodes { all: signed(first: 100) { nodes { id } } } } }",
        "State.signed",
        "few.nodes.all"
    )]
    [InlineData(
        "{ entities(first: 9) { edges { node { ... on Company { signed { edges { claims { locator } } } } } } } }",
        "SignedEdge.claims",
        "entities.edges.node.signed.edges.claims"
    )]
    [InlineData(
        "{ dataset { claims(first: 3) { nodes { id } } sources(first: 8) { nodes { id } } } }",
        "Dataset.sources",
        "dataset.sources"
    )]
    public async Task TheMostExpensiveFieldIsNamed(string query, string coordinate, string path)
    {
        var cost = await CostAsync(query);

        Assert.Equal(coordinate, cost.GetProperty("coordinate").GetString());
        Assert.Equal(
            path,
            string.Join('.', cost.GetProperty("mostExpensivePath").EnumerateArray().Select(name => name.GetString()))
        );
        Assert.InRange(cost.GetProperty("mostExpensiveCost").GetInt64(), 1, cost.GetProperty("fieldCost").GetInt64());
    }

    [Fact]
    public async Task SixLevelsOfConditionsCostSixTimesOneLevelAndNotTheirProduct()
    {
        var query =
            string.Concat(Enumerable.Repeat("memberOf: { some: { node: { members: { some: { node: { ", 3))
            + "name: { eq: \"x\" }"
            + string.Concat(Enumerable.Repeat(" } } } } } }", 3));

        Assert.InRange(
            (await CostAsync($"{{ states(where: {{ {query} }}) {{ totalCount }} }}"))
                .GetProperty("fieldCost")
                .GetInt64(),
            100_000,
            1_000_000
        );
    }

    [Fact]
    public async Task PagesOfPagesAreBeyondTheUsualLimit()
    {
        var query =
            string.Concat(
                Enumerable.Repeat("signatories(first: 1000) { nodes { ... on State { signed(first: 1000) { nodes { ", 5)
            )
            + "id"
            + string.Concat(Enumerable.Repeat(" } } } } }", 5));

        Assert.InRange(
            (await CostAsync($"{{ declarations {{ nodes {{ {query} }} }} }}")).GetProperty("fieldCost").GetInt64(),
            1_000 * new ExecutionLimits().MaxCost,
            long.MaxValue
        );
    }

    [Fact]
    public async Task SharedSelectionsOfManyKindsArePricedOnce()
    {
        const int levels = 5; // unshared: kinds to the seventh
        var query =
            string.Concat(
                Enumerable.Repeat(
                    "... on State { isoAlpha2 } signed(first: 1) { nodes { signatories(first: 1) { nodes { ",
                    levels
                )
            )
            + "id"
            + string.Concat(Enumerable.Repeat(" } } } }", levels));

        Assert.InRange(
            (await CostAsync($"{{ actors(first: 1) {{ nodes {{ {query} }} }} }}")).GetProperty("fieldCost").GetInt64(),
            levels,
            levels * 20
        );
    }

    static async Task<JsonElement> CostAsync(string query, string? variables = null)
    {
        var body = await Requests.SendAsync(
            new StoreDouble(),
            query,
            variables,
            reporting: CostReporting.InsteadOfData
        );
        using var response = JsonDocument.Parse(body);
        return response.RootElement.GetProperty("extensions").GetProperty("operationCost").Clone();
    }
}
