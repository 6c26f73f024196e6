using System.Text.Json;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Requests;
using Xunit;

namespace GovernanceGraph.Api.Tests;

/// <summary>
/// Fields below a root field whose arguments cannot be: how much they may cost, and how many are told.
/// </summary>
public sealed class FailedFieldTests(SmallGraphStore graph) : IClassFixture<SmallGraphStore>
{
    [Fact]
    public async Task WhatIsNotExecutedCostsNothing()
    {
        var without = await CostAsync("{ states { nodes { name __typename } } }");
        Assert.Equal(
            without,
            await CostAsync("{ states { nodes { name signed(first: 5000) { nodes { id name } } } } }")
        );
    }

    [Fact]
    public async Task SoManyFieldsMayFailByThemselves()
    {
        var limits = ApiLimits.Standard with { MaxFailedFields = 2 };
        const string two =
            "{ state(id: \"state:FR\") { name a: signed(first: -1) { totalCount } b: signed(first: -1) { "
            + "totalCount } } }";
        Assert.Contains(
            "\"data\":{\"state\":{\"name\":\"France\",\"a\":null,\"b\":null}}",
            await Requests.SendAsync(graph.Store, two, limits: limits),
            StringComparison.Ordinal
        );
        using var three = JsonDocument.Parse(
            await Requests.SendAsync(
                graph.Store,
                two.Replace("name", "c: signed(last: -1) { totalCount }"),
                limits: limits
            )
        );
        var error = Assert.Single(three.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            "More than 2 fields inside this one cannot be answered (limit MaxFailedFields); the last of "
                + "them is \"b\": \"first\" must be 0 or more.",
            error.GetProperty("message").GetString()
        );
        Assert.Equal("state", Assert.Single(error.GetProperty("path").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task AFieldIsReadUpToItsFirstErrorOnly()
    {
        var limits = ApiLimits.Standard with { MaxConditions = 4 };
        var body = await Requests.SendAsync(
            graph.Store,
            """
            {
              state(id: "state:FR") {
                a: signed(where: { and: [{ node: null }, { node: { id: { eq: "x@" } } }, { node: null }] }, first: -1) {
                  totalCount
                }
                b: signed(where: { node: { id: { eq: "declaration:paris-call" } } }) { totalCount }
              }
            }
            """,
            limits: limits
        );
        using var response = JsonDocument.Parse(body);
        var error = Assert.Single(response.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(
            "\"SignedEdgeFilterInput.node\" must not be null; leave it out if it does not matter.",
            error.GetProperty("message").GetString()
        );
        Assert.Contains("\"a\":null,\"b\":{\"totalCount\":1}", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorsInLongListsAreCounted()
    {
        var ids = string.Join(", ", Enumerable.Repeat("\"state:FR\"", 100));
        var aliases = string.Join(
            ' ',
            Enumerable.Range(0, 60).Select(i => $"a{i}: signed(first: -1) {{ totalCount }}")
        );
        var executor = new GraphQLExecutor(GovernanceSchema.Create(graph.Store, ApiLimits.Standard));
        using var result = await executor.ExecuteAsync(
            new() { Query = $"{{ nodes(ids: [{ids}]) {{ ... on State {{ {aliases} }} }} }}" },
            null,
            CancellationToken.None
        );
        Assert.Equal(MessageText.MaxFieldErrors, result.Errors.Count);
        using var response = JsonDocument.Parse(result.Body);
        var errors = response.RootElement.GetProperty("errors");
        var shown = errors.GetArrayLength() - 1;
        Assert.StartsWith(
            $"{(100 * 60) - shown} more errors are not shown",
            errors[shown].GetProperty("message").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task APlanWithFailedFieldsIsKeptLikeAnyOther()
    {
        var store = new StoreDouble((_, sink) => sink.Null());
        var executor = new GraphQLExecutor(GovernanceSchema.Create(store, ApiLimits.Standard));
        for (var i = 0; i < 2; i++)
        {
            using var result = await executor.ExecuteAsync(
                new() { Query = "{ state(id: \"state:FR\") { signed(first: -1) { totalCount } } }" },
                null,
                CancellationToken.None
            );
            Assert.Empty(result.Errors);
        }

        Assert.Same(store.Asked[0][0], store.Asked[1][0]);
    }

    async Task<int> CostAsync(string query)
    {
        using var response = JsonDocument.Parse(
            await Requests.SendAsync(graph.Store, query, reporting: CostReporting.InsteadOfData)
        );
        return response
            .RootElement.GetProperty("extensions")
            .GetProperty("operationCost")
            .GetProperty("fieldCost")
            .GetInt32();
    }
}
