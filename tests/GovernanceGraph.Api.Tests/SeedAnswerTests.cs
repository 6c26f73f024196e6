using System.Text.Json;
using Xunit;

namespace GovernanceGraph.Api.Tests;

/// <summary>Questions of analysts, on the whole seed.</summary>
public abstract class SeedAnswerTests<TStore>(TStore seed) : IClassFixture<TStore>
    where TStore : LoadedStore
{
    const string Flagship = """
        {
          states(
            where: {
              signed:   { some: { node: { id: { eq: "declaration:paris-call" } } } }
              memberOf: { some: { node: { id: { eq: "group:un-gge-2019-2021" } } } }
            }
            order: [{ name: ASC }]
          ) {
            totalCount
            nodes {
              name
              isoAlpha2
              signed(where: { node: { id: { eq: "declaration:paris-call" } } }) {
                edges { since status corroboration claims { polarity locator source { title url published } } }
              }
            }
          }
        }
        """;

    [Fact]
    public async Task FifteenStatesSignedTheParisCallAndSitInTheGroupOfExperts()
    {
        using var answer = JsonDocument.Parse(await Requests.SendAsync(seed.Store, Flagship));
        var states = answer.RootElement.GetProperty("data").GetProperty("states");
        Assert.Equal(15, states.GetProperty("totalCount").GetInt32());
        Assert.Equal(15, states.GetProperty("nodes").GetArrayLength());
        foreach (var state in states.GetProperty("nodes").EnumerateArray())
        {
            var signature = Assert.Single(state.GetProperty("signed").GetProperty("edges").EnumerateArray());
            Assert.NotEqual(0, signature.GetProperty("claims").GetArrayLength());
        }
    }

    [Fact]
    public async Task CanadaShowsAmongTheMembersWithBothSourcesWhenRefutedOnesAreAskedFor()
    {
        const string Query = """
            {
              workingGroup(id: "group:un-gge-2019-2021") {
                members(first: 100) { totalCount nodes { id } }
                all: members(first: 100, standing: [HOLDS, REFUTED]) {
                  edges { status standing node { id } claims { polarity source { id } } }
                }
              }
            }
            """;
        using var answer = JsonDocument.Parse(await Requests.SendAsync(seed.Store, Query));
        var group = answer.RootElement.GetProperty("data").GetProperty("workingGroup");
        Assert.DoesNotContain(
            group.GetProperty("members").GetProperty("nodes").EnumerateArray(),
            node => node.GetProperty("id").GetString() == "state:CA"
        );
        var canada = Assert.Single(
            group.GetProperty("all").GetProperty("edges").EnumerateArray(),
            edge => edge.GetProperty("node").GetProperty("id").GetString() == "state:CA"
        );
        Assert.Equal("CONTESTED", canada.GetProperty("status").GetString());
        Assert.Equal("REFUTED", canada.GetProperty("standing").GetString());
        Assert.Equal(
            ["AFFIRMS", "DENIES"],
            canada
                .GetProperty("claims")
                .EnumerateArray()
                .Select(claim => claim.GetProperty("polarity").GetString()!)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task TheUnitedStatesSignedTheParisCallButNotYetIn2020()
    {
        const string Query = """
            {
              then: state(id: "state:US", asOf: "2020-01-01") { signed(where: { node: { id: { eq: "declaration:paris-call" } } }) { totalCount } }
              before: state(id: "state:US", asOf: "2021-11-09") { signed(where: { node: { id: { eq: "declaration:paris-call" } } }) { totalCount } }
              from: state(id: "state:US", asOf: "2021-11-10") { signed(where: { node: { id: { eq: "declaration:paris-call" } } }) { totalCount } }
              now: state(id: "state:US") { signed(where: { node: { id: { eq: "declaration:paris-call" } } }) { nodes { id } edges { status standing isCurrent } } }
            }
            """;
        Assert.Equal(
            """{"data":{"then":{"signed":{"totalCount":0}},"before":{"signed":{"totalCount":0}}"""
                + ""","from":{"signed":{"totalCount":1}}"""
                + ""","now":{"signed":{"nodes":[{"id":"declaration:paris-call"}]"""
                + ""","edges":[{"status":"AFFIRMED","standing":"HOLDS","isCurrent":true}]}}}}""",
            await Requests.SendAsync(seed.Store, Query)
        );
    }
}
