using System.Text.Json;
using GovernanceGraph.Api.Tests.Questions;
using GovernanceGraph.GraphQL;
using Xunit;

namespace GovernanceGraph.Api.Tests.Planning;

/// <summary>What operations may cost, worked out before they run (docs/cost.md).</summary>
public sealed class CostTests
{
    const string OneState = """{ id: { eq: "state:FR" } }""";

    public static TheoryData<string> Questions =>
        [.. Question.All.Select(question => question.Name)];

    [Theory]
    [InlineData("{ __typename }", 0)]
    [InlineData("{ dataset { revision { number } } }", 1)]
    [InlineData("{ dataset { __typename } }", 0)]
    [InlineData("""{ state(id: "state:FR") { name } }""", 1)]
    [InlineData("""{ nodes(ids: ["state:FR", "state:DE", "a-source"]) { id } }""", 3)]
    [InlineData("""{ nodes(ids: ["state:FR", "state:DE"]) { id } }""", 2)]
    [InlineData("{ states { totalCount } }", 1)]
    [InlineData("{ states { nodes { name } } }", 51)]
    [InlineData("{ states { nodes { name } edges { cursor node { id } } pageInfo { hasNextPage } } }", 51)]
    [InlineData("{ states { pageInfo { hasNextPage } } }", 51)]
    [InlineData("{ states(first: 1000) { nodes { name } } }", 1_001)]
    [InlineData("{ states(last: 7) { nodes { name } } }", 8)]
    [InlineData("{ states(first: 0) { nodes { name } } }", 1)]
    [InlineData("{ states(first: 10) { nodes { signed(first: 3) { nodes { id } } } } }", 11 + (10 * 4))]
    [InlineData("{ states(first: 10) { nodes { signed(first: 3) { edges { claims { locator } } } } } }", 11 + (10 * (4 + (3 * 5))))]
    [InlineData("{ states(first: 10) { nodes { signed(first: 3) { edges { claims { source { title } } } } } } }", 11 + (10 * (4 + (3 * (5 + 5)))))]
    [InlineData("""{ states(where: { id: { eq: "state:FR" } }) { nodes { name } } }""", 2)]
    [InlineData("""{ states(where: { id: { in: ["state:FR", "state:DE"] } }) { nodes { name } } }""", 3)]
    [InlineData("""{ states(where: { or: [{ id: { eq: "state:FR" } }, { id: { eq: "state:DE" } }] }) { nodes { name } } }""", 3)]
    [InlineData("""{ states(where: { id: { neq: "state:FR" } }) { nodes { name } } }""", 51)]
    [InlineData("""{ states(first: 10, where: { signed: { some: { since: { gt: "2018" } } } }) { nodes { name } } }""", 11 + 10)]
    [InlineData("""{ states(first: 10, where: { signed: { some: { node: { signatories: { none: { role: { eq: "x" } } } } } } }) { nodes { name } } }""", 11 + (10 * (1 + 1 + 10)))]
    [InlineData("{ states(first: 10, where: { signed: { count: { gt: 3 } } }) { nodes { name } } }", 11 + 10)]
    [InlineData("{ states(first: 10, order: [{ signed: { count: DESC } }]) { nodes { name } } }", 11 + 10)]
    [InlineData("""{ search(text: "paris", first: 10) { nodes { id } } }""", 11 + 10)]
    [InlineData("{ entities(first: 10) { nodes { name ... on State { signed(first: 2) { nodes { id } } } ... on Company { signed(first: 9) { nodes { id } } } } } }", 11 + (10 * 10))]
    [InlineData("""{ states(first: 10, where: { signed: { some: { since: { gt: "2018" } } } }) { nodes { name signed(first: 3) { edges { since claims { locator source { title } } } } } } }""", 361)]
    [InlineData("{ a: states(first: 1) { nodes { id } } b: states(first: 2) { nodes { id } } }", 2 + 3)]
    public async Task AnOperationCostsWhatItMayLoad(string query, long points) =>
        Assert.Equal(points, (await CostAsync(query)).GetProperty("fieldCost").GetInt64());

    [Fact]
    public async Task AFilterCostsTheSameInlineAndAsAVariable()
    {
        var inline = await CostAsync($"{{ states(first: 7, where: {OneState}) {{ nodes {{ signed {{ nodes {{ id }} }} }} }} }}");
        var variables = await CostAsync(
            "query ($where: StateFilterInput, $first: Int) { states(first: $first, where: $where) { nodes { signed { nodes { id } } } } }",
            """{"where":{"id":{"eq":"state:FR"}},"first":7}""");

        Assert.Equal(53, inline.GetProperty("fieldCost").GetInt64());
        Assert.Equal(inline.GetProperty("fieldCost").GetInt64(), variables.GetProperty("fieldCost").GetInt64());
    }

    [Theory]
    [InlineData("{ states(first: 100) { nodes { name } } }", "Query.states", "states", 101)]
    [InlineData("{ few: states(first: 5) { nodes { all: signed(first: 100) { nodes { id } } } } }", "State.signed", "few.nodes.all", 505)]
    [InlineData("{ entities(first: 9) { edges { node { ... on Company { signed { edges { claims { locator } } } } } } } }", "SignedEdge.claims", "entities.edges.node.signed.edges.claims", 2250)]
    [InlineData("{ dataset { claims(first: 3) { nodes { id } } sources(first: 8) { nodes { id } } } }", "Dataset.sources", "dataset.sources", 9)]
    public async Task TheDearestFieldIsNamed(string query, string coordinate, string path, long points)
    {
        var cost = await CostAsync(query);

        Assert.Equal(coordinate, cost.GetProperty("coordinate").GetString());
        Assert.Equal(path, string.Join('.', cost.GetProperty("dearestPath").EnumerateArray().Select(name => name.GetString())));
        Assert.Equal(points, cost.GetProperty("dearestCost").GetInt64());
    }

    [Fact]
    public async Task NestingBeyondCountingIsCountedAsTheMost()
    {
        var query = string.Concat(Enumerable.Repeat("signatories(first: 1000) { nodes { ... on State { signed(first: 1000) { nodes { ", 5))
            + "id" + string.Concat(Enumerable.Repeat(" } } } } }", 5));

        Assert.Equal(long.MaxValue, (await CostAsync($"{{ declarations {{ nodes {{ {query} }} }} }}")).GetProperty("fieldCost").GetInt64());
    }

    [Fact]
    public async Task SharedSelectionsOfManyKindsArePricedOnce()
    {
        const int levels = 5; // unshared: kinds to the seventh
        var query = string.Concat(Enumerable.Repeat("... on State { isoAlpha2 } signed(first: 1) { nodes { signatories(first: 1) { nodes { ", levels))
            + "id" + string.Concat(Enumerable.Repeat(" } } } }", levels));

        Assert.InRange((await CostAsync($"{{ actors(first: 1) {{ nodes {{ {query} }} }} }}")).GetProperty("fieldCost").GetInt64(), levels, levels * 10);
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task AQuestionOfTheGuideCostsLessThanTheUsualLimit(string name)
    {
        var question = Question.Find(name);

        Assert.InRange((await CostAsync(question.Document)).GetProperty("fieldCost").GetInt64(), 1, ApiLimits.Standard.MaxCost);
    }

    [Fact]
    public async Task APageOfAThousandPagesOfAThousandPlainFieldsIsWithinTheUsualLimit() => Assert.InRange(
        (await CostAsync("{ states(first: 1000) { nodes { name signed(first: 1000) { nodes { name } } } } }")).GetProperty("fieldCost").GetInt64(),
        1_000_000, ApiLimits.Standard.MaxCost);

    static async Task<JsonElement> CostAsync(string query, string? variables = null)
    {
        var body = await Requests.SendAsync(new StoreDouble(), query, variables, reporting: CostReporting.InsteadOfData);
        using var response = JsonDocument.Parse(body);
        return response.RootElement.GetProperty("extensions").GetProperty("operationCost").Clone();
    }
}
