using System.Text;
using System.Text.Json;
using GovernanceGraph.Server.Tests.Http;
using GovernanceGraph.Server.Tests.Subscriptions;
using Xunit;

namespace GovernanceGraph.Server.Tests.Fuzzing;

/// <summary>
/// Requests made to explode are refused by a sentence that says why, or answered; neither takes much memory or long.
/// </summary>
[Collection(AloneTests.Name)]
public sealed class OversizedTests
{
    /// <summary>
    /// Bytes that one request may allocate in the whole process: those of its megabyte, read, parsed and checked.
    /// </summary>
    const long MostAllocated = 250L * 1024 * 1024;

    const int Megabyte = 1024 * 1024;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<string, string, string> Documents =>
        new()
        {
            { "fragments that double at each level", Doubling(60), "limit" },
            {
                "fields that all overlap",
                $"{{ {Repeat(400, number => $"state(id: \"state:FR\") {{ ...F{number} }} ")} }} "
                    + $"{Repeat(400, number => $"fragment F{number} on State {{ name }} ")}",
                "(limit MaxMergeComparisons)"
            },
            {
                "overlapping fields below overlapping fields",
                $"{{ __type(name: \"Query\") {Overlapping(10)} }}",
                "\"data\":{\"__type\":{\"ofType\":null}}"
            },
            {
                "lists inside lists",
                $"{{ nodes(ids: {Nested(5_000, "[", "1", "]")}) {{ id }} }}",
                "nested more than 200 levels"
            },
            {
                "objects inside objects",
                $"{{ states(where: {Nested(5_000, "{and: ", "1", "}")}) {{ totalCount }} }}",
                "nested more than 200 levels"
            },
            { "fields inside fields", Nested(5_000, "{ ofType ", "{ name }", "}"), "nested more than 200 levels" },
            {
                "a filter inside a filter",
                $"{{ states(where: {Nested(150, "{not: ", "{}", "}")}) {{ totalCount }} }}",
                "may be nested at most 24 levels deep."
            },
            {
                "a huge whole number",
                $"{{ states(first: {new string('9', Megabyte - 100)}) {{ totalCount }} }}",
                "Int cannot represent"
            },
            {
                "ten thousand aliases",
                $"{{ {Repeat(10_000, number => $"a{number}:__typename ")} }}",
                "more than 20000 tokens"
            },
            {
                "five thousand aliases",
                $"{{ {Repeat(5_000, number => $"a{number}:__typename ")} }}",
                "(limit MaxAliases)"
            },
            { "a megabyte of tokens", $"{{ {Repeat((Megabyte / 2) - 100, _ => "a ")} }}", "more than 20000 tokens" },
            { "a megabyte of one name", $"{{ {new string('x', Megabyte - 100)} }}", "Cannot query field" },
            {
                "directives without number",
                $"{{ __typename {Repeat(4_000, _ => "@a ")} }}",
                "(limit MaxDirectivesPerPlace)"
            },
            {
                "many identifiers",
                $"{{ nodes(ids: [{Repeat(9_000, number => $"\"state:{number}\" ")}]) {{ id }} }}",
                "takes at most 100 identifiers."
            },
            {
                "pages of pages of pages",
                "{ states(first: 1000) { nodes { signed(first: 1000) { nodes { signatories(first: 1000) "
                    + "{ nodes { name } } } } } } }",
                "data"
            },
        };

    public static TheoryData<string, string, string> Bodies =>
        new()
        {
            { "a megabyte of brackets", new string('[', Megabyte), "Several requests in one body" },
            {
                "a megabyte of brackets in variables",
                $$$"""{"query":"{ __typename }","variables":{"a":{{{new string('[', Megabyte - 100)}}}""",
                "nested deeper than 64 levels"
            },
            {
                "a megabyte of variables",
                $$$"""{"query":"{ __typename }","variables":{ """
                    + $$$"""{{{Repeat(70_000, number => $"\"v{number}\":1,")}}} "a":1}}""",
                "contain more than 50000 JSON values (setting MaxRequestValues)"
            },
            {
                "a megabyte of empty objects",
                $$$"""{"query":"{ __typename }","variables":{"a":[{{{Repeat(300_000, _ => "{},")}}}{}]}}""",
                "contain more than 50000 JSON values (setting MaxRequestValues)"
            },
            {
                "a megabyte of unknown extensions",
                $$$"""{"query":"{ __typename }","extensions":{ """
                    + $$$"""{{{Repeat(70_000, number => $"\"x{number}\":1,")}}} "a":1}}""",
                "\"data\":{\"__typename\":\"Query\"}"
            },
            {
                "a megabyte of one variable",
                $$$"""{"query":"query ($ids: [ID!]!) { nodes(ids: $ids) { id } }","variables":{"ids":["""
                    + $$$"""{{{Repeat(40_000, _ => "\"aaaaaaaaaaaaaaaaaaaa\",")}}}"a"]}}""",
                "takes at most 100 identifiers."
            },
            {
                "a megabyte of escapes",
                $$$"""{"query":"{{{Repeat(170_000, _ => "\\u0020")}}}{ __typename }"}""",
                "\"data\":{\"__typename\":\"Query\"}"
            },
            {
                "a megabyte of digits",
                $$$"""{"query":"{ __typename }","variables":{"a":{{{new string('9', Megabyte - 100)}}}}}""",
                "\"data\":{\"__typename\":\"Query\"}"
            },
            { "a megabyte of blanks", new string(' ', Megabyte), "The request has no body" },
            {
                "a megabyte of unknown members",
                $$$"""{ {{{Repeat(90_000, number => $"\"m{number}\":1,")}}} "query":"{ __typename }"}""",
                "\"data\":{\"__typename\":\"Query\"}"
            },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public Task AnOversizedDocumentIsRefusedOrAnswered(string what, string document, string message) =>
        SendAsync(what, JsonSerializer.Serialize(new { query = document }), message);

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task AnOversizedBodyIsRefusedOrAnswered(string what, string body, string message) =>
        SendAsync(what, body, message);

    static async Task SendAsync(string what, string body, string message)
    {
        await using var server = await RunningServer.StartAsync();
        using var client = new HttpClient { Timeout = Patience };
        using var warm = await client.GetAsync(new Uri(server.Endpoint, "?query={__typename}"));
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var answer = await client.PostAsync(server.Endpoint, content);
        var text = await answer.Content.ReadAsStringAsync();
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.InRange((int)answer.StatusCode, 200, 499);
        Assert.True(text.Contains(message, StringComparison.Ordinal), $"{what}: {text[..Math.Min(text.Length, 500)]}");
        Assert.DoesNotContain("Internal error.", text, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, MostAllocated);
        Assert.DoesNotContain(server.Log.Lines, line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
        var next = await RawConnection.AskAsync(
            server.Address,
            "GET /graphql?query={__typename} HTTP/1.1\r\nHost: x\r\n\r\n"
        );
        Assert.Equal(200, next.Status);
    }

    static string Doubling(int levels) =>
        "{ __type(name: \"Query\") { ...F0 } } "
        + Repeat(
            levels,
            level =>
                $"fragment F{level} on __Type {{ a: ofType {{ ...F{level + 1} }} b: ofType {{ ...F{level + 1} }} }} "
        )
        + $"fragment F{levels} on __Type {{ name }}";

    static string Overlapping(int levels) =>
        levels == 0 ? "{ name }" : $"{{ ofType {Overlapping(levels - 1)} ofType {Overlapping(levels - 1)} }}";

    static string Nested(int depth, string opening, string inside, string closing) =>
        Repeat(depth, _ => opening) + inside + Repeat(depth, _ => closing);

    static string Repeat(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));
}

/// <summary>Tests that measure the whole process, and so run while no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "alone";
}
