using System.Text.Json;
using Xunit;

namespace GovernanceGraph.Api.Tests;

/// <summary>Cursors belong to the list for which they were given, on the small graph.</summary>
public abstract class CursorTests<TStore>(TStore graph) : IClassFixture<TStore>
    where TStore : LoadedStore
{
    [Theory]
    [InlineData(
        "organizations(first: 1, after: $c)",
        "\"after\" is a cursor of another list; take one from a response for \"organizations\"."
    )]
    [InlineData(
        "entities(first: 1, after: $c)",
        "\"after\" is a cursor of another list; take one from a response for \"entities\"."
    )]
    [InlineData(
        "sources(last: 1, before: $c)",
        "\"before\" is a cursor of another list; take one from a response for \"sources\"."
    )]
    [InlineData(
        "states(first: 1, after: $c, order: [{ name: DESC }])",
        "\"after\" is a cursor of \"states\" in another order; take one from a response with the same \"order\"."
    )]
    [InlineData(
        "states(first: 1, after: $c, order: [{ region: ASC }, { name: ASC }])",
        "\"after\" is a cursor of \"states\" in another order; take one from a response with the same \"order\"."
    )]
    [InlineData(
        "states(first: 1, after: $c, where: { region: { eq: \"Europe\" } })",
        "\"after\" is a cursor of \"states\" with another filter; take one from a response with the same \"where\"."
    )]
    [InlineData(
        "states(first: 1, after: $c, asOf: \"2020-01-01\")",
        "\"after\" is a cursor of \"states\" for another day or standing; take one from a response with "
            + "the same \"asOf\" and \"standing\"."
    )]
    [InlineData(
        "states(first: 1, after: $c, revision: 1)",
        "\"after\" is a cursor of \"states\" with another \"revision\"; take one from a response with the same one."
    )]
    [InlineData(
        "search(text: \"a\", first: 1, after: $c)",
        "\"after\" is a cursor of another list; take one from a response for \"search\"."
    )]
    public async Task ACursorOfStatesIsNoneOfAnotherList(string list, string message)
    {
        var cursor = await CursorAsync("{ list: states(first: 1) { pageInfo { endCursor } } }", "list");
        var body = await SendAsync($"query($c: String) {{ {list} {{ totalCount }} }}", cursor);
        Assert.Contains(
            JsonEncodedText
                .Encode(message, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)
                .ToString(),
            body,
            StringComparison.Ordinal
        );
        Assert.Contains("\"code\":\"HC0078\"", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("states(first: 3, after: $c) { nodes { id } }")]
    [InlineData("other: states(last: 1, after: $c, before: null) { totalCount }")]
    [InlineData("states(after: $c, where: {}, order: [{ name: ASC }]) { edges { cursor } }")]
    public async Task SizesSelectionsAndSpellingsShareCursors(string list)
    {
        var cursor = await CursorAsync("{ list: states(first: 1) { pageInfo { endCursor } } }", "list");
        Assert.DoesNotContain(
            "errors",
            await SendAsync($"query($c: String) {{ {list} }}", cursor),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AValueIsTheSameHoweverItIsWritten()
    {
        var cursor = await CursorAsync(
            "{ list: states(first: 1, where: { region: { eq: \"Europe\" } }) { edges { cursor } } }",
            "list",
            "edges"
        );
        Assert.DoesNotContain(
            "errors",
            await SendAsync(
                "query($c: String, $r: String = \"Europe\") { states(first: 1, after: $c, where: { "
                    + "region: { eq: $r } }) { totalCount } }",
                cursor
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "HC0078",
            await SendAsync(
                "query($c: String, $r: String = \"Asia\") { states(first: 1, after: $c, where: { region: "
                    + "{ eq: $r } }) { totalCount } }",
                cursor
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ASearchForAnotherTextHasOtherCursors()
    {
        var cursor = await CursorAsync("{ list: search(text: \"a\", first: 1) { pageInfo { endCursor } } }", "list");
        Assert.DoesNotContain(
            "errors",
            await SendAsync("query($c: String) { search(text: \" a\", first: 1, after: $c) { totalCount } }", cursor),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "is a cursor of a search for another text",
            await SendAsync("query($c: String) { search(text: \"e\", first: 1, after: $c) { totalCount } }", cursor),
            StringComparison.Ordinal
        );
    }

    // Whichever way the record was reached: pages of a list within a list go on from the record itself.
    [Fact]
    public async Task AListOfARecordGoesOnWhereverTheRecordIsAsked()
    {
        var cursor = await CursorAsync(
            "{ list: states(where: { id: { eq: \"state:FR\" } }) { nodes { signed(first: 1) { pageInfo { "
                + "endCursor } } } } }",
            "list",
            "nodes",
            "signed"
        );
        foreach (
            var asked in new[]
            {
                "state(id: \"state:FR\") { signed(first: 1, after: $c) { totalCount } }",
                "node(id: \"state:FR\") { ... on State { signed(last: 1, before: $c) { totalCount } } }",
                "nodes(ids: [\"state:FR\"]) { ... on State { signed(after: $c) { edges { cursor } } } }",
            }
        )
        {
            Assert.DoesNotContain(
                "errors",
                await SendAsync($"query($c: String) {{ {asked} }}", cursor),
                StringComparison.Ordinal
            );
        }

        foreach (
            var asked in new[]
            {
                "state(id: \"state:US\") { signed(first: 1, after: $c) { totalCount } }",
                "node(id: \"state:US\") { ... on State { signed(last: 1, before: $c) { totalCount } } }",
                "nodes(ids: [\"state:FR\", \"state:US\"]) { ... on State { signed(after: $c) { edges { cursor } } } }",
                "states { nodes { signed(after: $c) { totalCount } } }",
            }
        )
        {
            var body = await SendAsync($"query($c: String) {{ {asked} }}", cursor);
            Assert.Contains(
                "another record; take one from a response for this record.",
                body,
                StringComparison.Ordinal
            );
            Assert.Contains("\"code\":\"HC0078\"", body, StringComparison.Ordinal);
        }

        Assert.Contains(
            "HC0078",
            await SendAsync(
                "query($c: String) { state(id: \"state:FR\") { memberOf(after: $c) { totalCount } } }",
                cursor
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "HC0078",
            await SendAsync(
                "query($c: String) { state(id: \"state:FR\", asOf: \"2020-01-01\") { signed(after: $c) { "
                    + "totalCount } } }",
                cursor
            ),
            StringComparison.Ordinal
        );
    }

    async Task<string> CursorAsync(string query, params string[] path)
    {
        using var response = JsonDocument.Parse(await Requests.SendAsync(graph.Store, query));
        var place = response.RootElement.GetProperty("data");
        foreach (var name in path)
        {
            place = place.GetProperty(name);
            place = place.ValueKind == JsonValueKind.Array ? place[0] : place;
        }

        return (
            place.TryGetProperty("cursor", out var cursor)
                ? cursor
                : place.GetProperty("pageInfo").GetProperty("endCursor")
        ).GetString()!;
    }

    Task<string> SendAsync(string query, string cursor) =>
        Requests.SendAsync(graph.Store, query, $"{{\"c\":\"{cursor}\"}}");
}
