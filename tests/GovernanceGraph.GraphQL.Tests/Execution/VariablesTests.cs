using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.GraphQL.Values;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

public class VariablesTests
{
    static readonly InputObjectType Size = new(
        "Size",
        () =>
            [
                new("length", new NonNullType(BuiltInScalars.Int)),
                new("width", BuiltInScalars.Float) { Default = DefaultInput.OfValue(1.5) },
            ]
    );

    static readonly ExecutionHarness Ships = new(
        new Schema(
            new ObjectType(
                "Query",
                () =>
                    [
                        new ExecutableField("echo", BuiltInScalars.String)
                        {
                            Arguments =
                            [
                                new("decks", BuiltInScalars.Int) { Default = DefaultInput.OfValue(2) },
                                new("names", new ListType(new NonNullType(BuiltInScalars.String))),
                                new("size", Size),
                            ],
                            Resolver = context =>
                                new(
                                    string.Join(
                                        "; ",
                                        context.Arguments.Select(argument =>
                                            $"{argument.Key}={ValueText.Inspect(argument.Value)}"
                                        )
                                    )
                                ),
                        },
                    ]
            )
        )
    );

    [Theory]
    [InlineData("($d: Int) { echo(decks: $d) }", "{}", "decks=2")]
    [InlineData("($d: Int) { echo(decks: $d) }", "{\"d\": null}", "decks=null")]
    [InlineData("($d: Int = 7) { echo(decks: $d) }", null, "decks=7")]
    [InlineData("($d: Int = 7) { echo(decks: $d) }", "{\"d\": 1.0}", "decks=1")]
    [InlineData("($n: [String!]) { echo(names: $n) }", "{\"n\": \"a\"}", "decks=2; names=[\\\"a\\\"]")]
    [InlineData(
        "($n: String!) { echo(names: [$n, \"b\"]) }",
        "{\"n\": \"a\"}",
        "decks=2; names=[\\\"a\\\", \\\"b\\\"]"
    )]
    [InlineData("($s: Size) { echo(size: $s) }", "{\"s\": {\"length\": 3}}", "decks=2; size={ length: 3, width: 1.5 }")]
    [InlineData("($w: Float) { echo(size: {length: 3, width: $w}) }", "{}", "decks=2; size={ length: 3, width: 1.5 }")]
    public Task ValuesAreCoercedAndAbsentOnesTakeDefaults(string operation, string? variables, string echo) =>
        Ships.Answers($"query {operation}", $$$"""{"data":{"echo":"{{{echo}}}"}}""", null, variables);

    [Theory]
    [InlineData(
        "($d: Int!) { echo(decks: $d) }",
        "{}",
        "Variable \\\"$d\\\" has invalid value: Expected a value of non-null type \\\"Int!\\\" to be provided."
    )]
    [InlineData(
        "($d: Int!) { echo(decks: $d) }",
        "{\"d\": null}",
        "Variable \\\"$d\\\" has invalid value: Expected value of non-null type \\\"Int!\\\" not to be null."
    )]
    [InlineData(
        "($d: Int) { echo(decks: $d) }",
        "{\"d\": 1e21}",
        "Variable \\\"$d\\\" has invalid value: Int cannot represent non 32-bit signed integer value: 1e+21"
    )]
    [InlineData(
        "($s: Size) { echo(size: $s) }",
        "{\"s\": {\"length\": \"3\"}}",
        "Variable \\\"$s\\\" has invalid value at .length: Int cannot represent non-integer value: \\\"3\\\""
    )]
    public Task ValuesThatDoNotFitRefuseTheRequest(string operation, string variables, string message) =>
        Ships.Answers(
            $"query {operation}",
            $$$"""{"errors":[{"message":"{{{message}}}","locations":[{"line":1,"column":8}]}]}""",
            null,
            variables
        );

    [Fact]
    public async Task TheStageTellsThatVariablesWereWrong()
    {
        var request = new GraphQLRequest { Query = "query A($d: Int!) { echo(decks: $d) }" };
        using var result = await Ships.Executor.ExecuteAsync(request, null, CancellationToken.None);
        Assert.Equal(ExecutionStage.VariableCoercion, result.Stage);
        Assert.False(result.HasData);
        Assert.Equal("A", result.OperationName);
    }

    [Fact]
    public Task AVariableThatIsNullWhereNoneMayBeFailsTheField() =>
        Ships.Answers(
            "query ($l: Int = 3) { echo(size: {length: $l}) }",
            """{"errors":[{"message":"Argument \"Query.echo(size:)\" has invalid value at .length: """
                + """Expected variable \"$l\" provided to non-null type \"Int!\" not to be """
                + """null.","locations":[{"line":1,"column":43}],"path":["echo"]}],"data":{"echo":null}}""",
            null,
            """{"l": null}"""
        );

    [Fact]
    public async Task ErrorsOfVariablesAreListedUpToTheLimit()
    {
        var limits = new ExecutionLimits { MaxCoercionErrors = 2 };
        var ships = ExecutionHarness.For("type Query { sum(of: [Int]): Int }", limits);
        const string Document = "query ($n: [Int]) { sum(of: $n) }";
        var just = await ships.ExecuteAsync(Document, null, """{"n": ["a", "b"]}""");
        var over = await ships.ExecuteAsync(Document, null, """{"n": ["a", "b", "c", "d"]}""");
        Assert.DoesNotContain("Too many errors", just);
        Assert.Contains("at [1]", over);
        Assert.DoesNotContain("at [2]", over);
        Assert.EndsWith(
            """{"message":"Too many errors processing variables, error limit reached. Execution aborted."}]}""",
            over
        );
    }
}
