using System.Text;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Tests.Validation;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Fuzzing;

/// <summary>
/// Requests made to explode are refused by a limit that names itself, or answered; neither takes much memory.
/// </summary>
public class OversizedRequestTests
{
    /// <summary>
    /// Bytes that one refused request may allocate. A megabyte of text becomes some 20 megabytes of nodes at most;
    /// validation within its limits adds a little.
    /// </summary>
    const long MostAllocated = 200L * 1024 * 1024;

    const int Megabyte = 1024 * 1024;

    public static TheoryData<string, string, string> Requests =>
        new()
        {
            { "fragments that double at each level", Doubling(60), "(limit Max" },
            {
                "fields that all overlap",
                $"{{ ferry {{ {Repeat(400, number => $"sister {{ ...F{number} }} ")} }} }} "
                    + $"{Repeat(400, number => $"fragment F{number} on Ferry {{ decks }} ")}",
                "(limit MaxMerge"
            },
            {
                "lists inside lists",
                $"{{ arguments {{ tide(value: {Nested(5_000, "[", "1", "]")}) }} }}",
                "nested more than 200 levels"
            },
            {
                "objects inside objects",
                $"{{ arguments {{ tide(value: {Nested(5_000, "{a:", "1", "}")}) }} }}",
                "nested more than 200 levels"
            },
            { "fields inside fields", Nested(5_000, "{ ferry ", "{ decks }", "}"), "nested more than 200 levels" },
            {
                "list types inside list types",
                $"query ($v: {Nested(5_000, "[", "Int", "]")}) {{ ferry {{ decks }} }}",
                "nested more than 200 levels"
            },
            {
                "a huge whole number",
                $"{{ arguments {{ integer(value: {new string('9', Megabyte)}) }} }}",
                "Int cannot represent"
            },
            {
                "ten thousand aliases",
                $"{{ ferry {{ {Repeat(10_000, number => $"a{number}:decks ")} }} }}",
                "more than 20000 tokens"
            },
            {
                "five thousand aliases",
                $"{{ ferry {{ {Repeat(5_000, number => $"a{number}:decks ")} }} }}",
                "(limit MaxAliases)"
            },
            {
                "a megabyte of tokens",
                $"{{ ferry {{ {Repeat(Megabyte / 2, _ => "a ")} }} }}",
                "more than 20000 tokens"
            },
            {
                "a megabyte of commas and comments",
                $"{{ raft {Repeat(Megabyte / 8, _ => ",,,#,,,\n")} }}",
                "Cannot query field"
            },
            {
                "a megabyte of one string",
                $"{{ arguments {{ integer(value: \"{new string('x', Megabyte)}\") }} }}",
                "Int cannot represent"
            },
            { "a megabyte of one name", $"{{ {new string('x', Megabyte)} }}", "Cannot query field" },
            {
                "a long list of wrong values",
                $"{{ arguments {{ texts(value: [{Repeat(9_000, _ => "1 ")}]) }} }}",
                "Too many validation errors"
            },
            {
                "deep introspection",
                $"{{ __schema {{ types {Nested(40, "{ fields { type ", "{ name }", "} }")} }} }}",
                "limit"
            },
            {
                "directives without number",
                $"{{ ferry {Repeat(4_000, _ => "@log ")} {{ decks }} }}",
                "(limit MaxDirectivesPerPlace)"
            },
            {
                "variables without number",
                $"query ({Repeat(4_000, number => $"$v{number}: Int ")}) {{ ferry {{ decks }} }}",
                "Too many validation errors"
            },
            {
                "operations without number",
                Repeat(2_500, _ => "query Q { ferry { decks } } "),
                "Too many validation errors"
            },
        };

    [Theory]
    [MemberData(nameof(Requests))]
    public void AnOversizedRequestIsRefused(string what, string document, string message)
    {
        var executor = new GraphQLExecutor(HarbourSchema.Instance);
        var response = "";
        var allocated = Guard.Run(
            what,
            cancellation =>
            {
                using var result = executor
                    .ExecuteAsync(new GraphQLRequest { Query = document }, null, cancellation)
                    .AsTask()
                    .GetAwaiter()
                    .GetResult();
                Assert.False(result.HasData);
                response = Encoding.UTF8.GetString(result.Body.Span);
            }
        );
        Assert.True(response.Contains(message, StringComparison.Ordinal), response[..Math.Min(response.Length, 500)]);
        Assert.InRange(allocated, 0, MostAllocated);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(Megabyte)]
    public void ADecimalNumberOfAnySizeIsRead(int digits)
    {
        var executor = new GraphQLExecutor(HarbourSchema.Instance);
        var number = new string('9', digits);
        var request = new GraphQLRequest
        {
            Query = $"{{ arguments {{ decimal(value: 1e{number}) text: decimal(value: 0.{number}) }} }}",
        };
        var allocated = Guard.Run(
            "a decimal number",
            cancellation =>
            {
                using var result = executor.ExecuteAsync(request, null, cancellation).AsTask().GetAwaiter().GetResult();
                Assert.Equal("""{"data":{"arguments":null}}""", Encoding.UTF8.GetString(result.Body.Span));
            }
        );
        Assert.InRange(allocated, 0, MostAllocated);
    }

    [Fact]
    public void ManyWrongVariablesAreNotAllListed()
    {
        var executor = new GraphQLExecutor(HarbourSchema.Instance);
        var request = new GraphQLRequest
        {
            Query = "query ($texts: [String]) { arguments { texts(value: $texts) } }",
            Variables = new Dictionary<string, object?> { ["texts"] = Enumerable.Repeat<object?>(1, 100_000).ToList() },
        };
        var allocated = Guard.Run(
            "variables",
            cancellation =>
            {
                using var result = executor.ExecuteAsync(request, null, cancellation).AsTask().GetAwaiter().GetResult();
                Assert.Equal(executor.Limits.MaxCoercionErrors + 1, result.Errors.Count);
                Assert.StartsWith(
                    "Too many errors processing variables",
                    result.Errors[^1].Message,
                    StringComparison.Ordinal
                );
            }
        );
        Assert.InRange(allocated, 0, MostAllocated);
    }

    static string Doubling(int levels) =>
        "{ ferry { ...F0 } } "
        + Repeat(
            levels,
            level =>
                $"fragment F{level} on Ferry {{ a: sister {{ ...F{level + 1} }} b: sister {{ ...F{level + 1} }} }} "
        )
        + $"fragment F{levels} on Ferry {{ decks }}";

    static string Nested(int depth, string opening, string inside, string closing) =>
        Repeat(depth, _ => opening) + inside + Repeat(depth, _ => closing);

    static string Repeat(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));
}
