using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

public class DirectivesTests
{
    static readonly ExecutionHarness Ships = ExecutionHarness.For(
        "type Query { ship: Ship, fleet: [Ship] } type Ship { name: String, decks: Int }"
    );

    const string Root = """{"ship": {"name": "Aurora", "decks": 2}, "fleet": [{"name": "A"}, {"name": "B"}]}""";

    [Theory]
    [InlineData("true", "true", "\"decks\":2")]
    [InlineData("false", "true", "\"name\":\"Aurora\",\"decks\":2")]
    [InlineData("false", "false", "\"name\":\"Aurora\"")]
    [InlineData("true", "false", "\"__typename\":\"Ship\"")]
    public async Task SkipAndIncludeChooseByVariables(string skip, string include, string fields)
    {
        var document =
            "query ($s: Boolean!, $i: Boolean!) { ship { name @skip(if: $s) ... @include(if: $i) { decks } "
            + (fields.StartsWith("\"__typename", StringComparison.Ordinal) ? "__typename" : "")
            + " } }";
        await Ships.Answers(
            document,
            $$$$"""{"data":{"ship":{{{{{fields}}}}}}}""",
            Root,
            $$"""{"s": {{skip}}, "i": {{include}}}"""
        );
    }

    [Fact]
    public Task TheSameDocumentAnswersEachRequestByItsOwnVariables() =>
        Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(index =>
                    Ships.Answers(
                        "query ($s: Boolean!) { fleet { name @skip(if: $s) __typename } }",
                        index % 2 == 0
                            ? """{"data":{"fleet":[{"__typename":"Ship"},{"__typename":"Ship"}]}}"""
                            : """{"data":{"fleet":[{"name":"A","__typename":"Ship"},"""
                                + """{"name":"B","__typename":"Ship"}]}}""",
                        Root,
                        index % 2 == 0 ? """{"s": true}""" : """{"s": false}"""
                    )
                )
        );

    [Fact]
    public Task AConditionWithoutAValueFailsTheFieldAround() =>
        Ships.Answers(
            "query ($s: Boolean = true) { ship { name @skip(if: $s) } fleet { name } }",
            """{"errors":[{"message":"Argument \"@skip(if:)\" has invalid value: Expected variable """
                + """\"$s\" provided to non-null type \"Boolean!\" not to be null.","locations":[{"line":1"""
                + ""","column":52}],"path":["ship"]}],"data":{"ship":null,"fleet":[{"name":"A"},"""
                + """{"name":"B"}]}}""",
            Root,
            """{"s": null}"""
        );

    [Fact]
    public Task AConditionWithoutAValueAtTheRootFailsTheOperation() =>
        Ships.Answers(
            "query ($s: Boolean = true) { ship @skip(if: $s) { name } }",
            """{"errors":[{"message":"Argument \"@skip(if:)\" has invalid value: Expected variable """
                + """\"$s\" provided to non-null type \"Boolean!\" not to be null.","locations":[{"line":1"""
                + ""","column":45}]}],"data":null}""",
            Root,
            """{"s": null}"""
        );
}
