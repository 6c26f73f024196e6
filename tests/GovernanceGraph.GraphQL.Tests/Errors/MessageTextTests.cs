using System.Text;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Tests.Execution;
using GovernanceGraph.GraphQL.Tests.Validation;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Errors;

/// <summary>Messages repeat no more than a piece of a request, whatever its length.</summary>
public class MessageTextTests
{
    const int Long = 100_000;

    static readonly string Name = new('x', Long);
    static readonly string Shown = new string('x', MessageText.MaxQuotedLength) + "…";

    public static TheoryData<string, string> Documents =>
        new()
        {
            {
                $"{{ arguments {{ integer(value: {new string('9', Long)}) }} }}",
                $"Int cannot represent non 32-bit signed integer value: {new string('9', MessageText.MaxQuotedLength)}…"
            },
            {
                $"{{ arguments {{ integer(value: \"{Name}\") }} }}",
                $"Int cannot represent non-integer value: \"{new string('x', MessageText.MaxQuotedLength - 1)}…"
            },
            { $"{{ arguments {{ integer(value: {Name}) }} }}", $"Int cannot represent non-integer value: {Shown}" },
            { $"{{ {Name} }}", $"Cannot query field \"{Shown}\" on type \"Query\"." },
            { $"{{ ferry({Name}: 1) {{ decks }} }}", $"Unknown argument \"{Shown}\" on field \"Query.ferry\"." },
            { $"{{ ferry @{Name} {{ decks }} }}", $"Unknown directive \"@{Shown}\"." },
            { $"{{ ...{Name} }}", $"Unknown fragment \"{Shown}\"." },
            { $"{{ ... on {Name} {{ decks }} }}", $"Unknown type \"{Shown}\"." },
            { $"{{ raft(id: ${Name}) {{ decks }} }}", $"Variable \"${Shown}\" is not defined." },
            { $"query (${Name}: Int) {{ ferry {{ decks }} }}", $"Variable \"${Shown}\" is never used." },
            { $"{{ ferry {{ decks }} }} {Name}", $"Syntax Error: Unexpected Name \"{Shown}\"." },
            {
                $"query {Name} {{ ferry {{ decks }} }} query {Name} {{ ferry {{ decks }} }}",
                $"There can be only one operation named \"{Shown}\"."
            },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task APieceOfTheDocumentIsShown(string document, string message)
    {
        using var result = await new GraphQLExecutor(HarbourSchema.Instance).ExecuteAsync(
            new GraphQLRequest { Query = document },
            null,
            CancellationToken.None
        );
        Assert.Contains(message, result.Errors.Select(error => error.Message));
        Assert.InRange(result.Body.Length, 0, 2 * MessageText.MaxQuotedLength);
    }

    [Fact]
    public async Task APieceOfAVariableIsShown()
    {
        using var result = await new GraphQLExecutor(HarbourSchema.Instance).ExecuteAsync(
            new GraphQLRequest
            {
                Query = "query ($value: Int) { arguments { integer(value: $value) } }",
                Variables = new Dictionary<string, object?> { ["value"] = Name },
            },
            null,
            CancellationToken.None
        );
        Assert.Equal(
            "Variable \"$value\" has invalid value: Int cannot represent non-integer value: \""
                + $"{new string('x', MessageText.MaxQuotedLength - 1)}…",
            Assert.Single(result.Errors).Message
        );
    }

    [Fact]
    public void WhatIsShortEnoughIsShownWhole()
    {
        var text = new string('x', MessageText.MaxQuotedLength);
        Assert.Same(text, MessageText.Cut(text));
        Assert.Equal(text + "…", MessageText.Cut(text + "y"));
    }

    [Fact]
    public void NoCharacterIsCutInHalf() => Assert.Equal("a…", MessageText.Cut("a😀b", 2));

    [Fact]
    public void AMessageHasAnEnd() =>
        Assert.Equal(MessageText.MaxMessageLength + 1, new GraphQLError(new string('x', Long)).Message.Length);

    [Fact]
    public void OfVeryLongNamesNoOtherIsSuggested() =>
        Assert.Empty(DidYouMean.Suggestions(new string('x', 201), [new string('x', 200)]));

    [Fact]
    public async Task AnErrorNamesSomeOfItsPlaces()
    {
        var document = $"{{ raft {{ name }} }} {string.Concat(Enumerable.Repeat("query Q { raft { name } } ", 2))}";
        var nodes = GraphQL
            .Language.Parser.ParseDocument(
                document,
                GraphQL.Language.ParserLimits.ForRequests,
                TestContext.Current.CancellationToken
            )
            .Definitions;
        var error = GraphQL.Language.GraphQLErrorAtNodes.At("Here.", Enumerable.Repeat(nodes[0], 1_000));
        Assert.Equal(MessageText.MaxLocations, error.Locations.Count);
        var ships = ExecutionHarness.For("type Query { ship: Int! }");
        var answer = await ships.ExecuteAsync($"{{ {string.Concat(Enumerable.Repeat("ship ", 1_000))} }}");
        Assert.Equal(MessageText.MaxLocations, answer.Split("\"line\"").Length - 1);
    }

    [Fact]
    public async Task ErrorsBeyondTheLimitAreCounted()
    {
        var ships = ExecutionHarness.For("type Query { ships: [Int] }");
        var answer = await ships.ExecuteAsync(
            "{ ships }",
            $$"""{"ships": [{{string.Join(",", Enumerable.Repeat("\"x\"", 20_000))}}]}"""
        );
        var errors = answer[..answer.IndexOf("\"data\":", StringComparison.Ordinal)];
        Assert.InRange(
            Encoding.UTF8.GetByteCount(errors),
            MessageText.MaxErrorBytes - 1_000,
            MessageText.MaxErrorBytes + 1_000
        );
        Assert.Matches(
            "more errors are not shown, because those of one response may take at most 262144 bytes "
                + "\\(limit MaxErrorBytes\\)\\.\"}\\],$",
            errors
        );
    }
}
