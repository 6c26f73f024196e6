using System.Net;
using System.Text;
using System.Text.Json;
using Xunit;

namespace GovernanceGraph.Server.Tests.Endpoints;

/// <summary>Queries that may cost too much, and the header that asks for the cost (docs/cost.md).</summary>
[Collection(ServerTests.Name)]
public sealed class CostTests(ServerFixture server)
{
    const string Query = "{ state(id: \"state:FR\") { name } }";

    const string Expensive =
        "{ states(first: 1000) { nodes { signed(first: 1000) { nodes { signatories(first: 1000) { nodes "
        + "{ ... on State { "
        + "signed(first: 1000) { nodes { signatories(first: 1000) { nodes { name } } } } } } } } } } } }";

    [Theory]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    public async Task AQueryOverTheLimitIsRefusedAndTheMostExpensiveFieldIsNamed(string accept, HttpStatusCode expected)
    {
        var (status, body) = await AskAsync(Expensive, cost: null, accept);

        Assert.Equal(expected, status);
        Assert.False(body.TryGetProperty("data", out _));
        var error = body.GetProperty("errors")[0];
        var cost = error.GetProperty("extensions").GetProperty("fieldCost").GetInt64();
        Assert.InRange(cost, 10_000_001, long.MaxValue);
        Assert.Equal(
            $"The operation is estimated to cost {cost} points; at most 10000000 are allowed. The most "
                + "expensive field is \"Declaration.signatories\"; request smaller pages there.",
            error.GetProperty("message").GetString()
        );
        Assert.Equal("HC0047", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(10_000_000, error.GetProperty("extensions").GetProperty("maxFieldCost").GetInt64());
    }

    [Fact]
    public async Task TheCostIsReportedBesideTheData()
    {
        var (status, body) = await AskAsync(Query, "report");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("France", body.GetProperty("data").GetProperty("state").GetProperty("name").GetString());
        Assert.Equal(
            15,
            body.GetProperty("extensions").GetProperty("operationCost").GetProperty("fieldCost").GetInt64()
        );
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task TheCostAloneIsReportedWithoutRunningTheQuery(string accept)
    {
        var (status, body) = await AskAsync(Query, "validate", accept);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["extensions"], body.EnumerateObject().Select(member => member.Name));
        Assert.Equal(
            "Query.state",
            body.GetProperty("extensions").GetProperty("operationCost").GetProperty("coordinate").GetString()
        );
    }

    [Fact]
    public async Task WithoutTheHeaderNothingIsSaidOfTheCost() =>
        Assert.Equal(
            ["data"],
            (await AskAsync(Query, cost: null)).Body.EnumerateObject().Select(member => member.Name)
        );

    [Fact]
    public async Task AnUnknownWordInTheHeaderIsRefused()
    {
        var (status, body) = await AskAsync(Query, "guess");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal(
            "The header \"GraphQL-Cost\" is neither \"report\" nor \"validate\"; send one of them, or "
                + "leave the header out.",
            body.GetProperty("errors")[0].GetProperty("message").GetString()
        );
    }

    async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(
        string query,
        string? cost,
        string accept = "application/json"
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Accept", accept);
        if (cost is not null)
        {
            request.Headers.Add("GraphQL-Cost", cost);
        }

        using var response = await server.Client.SendAsync(request);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, body.RootElement.Clone());
    }
}
