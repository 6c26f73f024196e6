using System.Text;
using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

public class ExecutionTests
{
    static readonly ExecutionHarness Ships = ExecutionHarness.For(
        "type Query { ship: Ship } type Ship { name: String, sister: Ship } type Mutation { launch: Ship }"
    );

    [Fact]
    public Task FieldsStandInTheOrderOfTheDocumentUnderTheirAliases() =>
        Ships.Answers(
            "{ b: ship { ...F title: name } a: ship { sister { name } } } fragment F on Ship { sister { name } name }",
            """{"data":{"b":{"sister":{"name":"Borea"},"name":"Aurora","title":"Aurora"}"""
                + ""","a":{"sister":{"name":"Borea"}}}}""",
            """{"ship": {"name": "Aurora", "sister": {"name": "Borea"}}}"""
        );

    [Fact]
    public Task WhatHasNoPropertyIsNull() => Ships.Answers("{ ship { name } }", """{"data":{"ship":null}}""");

    [Theory]
    [InlineData("{ ship {", ExecutionStage.Syntax, null)]
    [InlineData("", ExecutionStage.Syntax, null)]
    [InlineData("{ raft }", ExecutionStage.Validation, null)]
    [InlineData("{ a: __typename } ", ExecutionStage.Executed, null)]
    [InlineData("query A { __typename } query B { __typename }", ExecutionStage.OperationSelection, null)]
    [InlineData("query A { __typename }", ExecutionStage.OperationSelection, "B")]
    [InlineData("fragment F on Ship { name }", ExecutionStage.Validation, null)]
    public async Task TheResultTellsHowFarTheRequestCame(string document, ExecutionStage stage, string? operationName)
    {
        var request = new GraphQLRequest { Query = document, OperationName = operationName };
        using var result = await Ships.Executor.ExecuteAsync(request, null, CancellationToken.None);
        Assert.Equal(stage, result.Stage);
        Assert.Equal(stage == ExecutionStage.Executed, result.HasData);
        Assert.Equal(stage == ExecutionStage.Executed, result.Errors.Count == 0);
    }

    [Fact]
    public async Task TheOperationIsChosenByName()
    {
        var request = new GraphQLRequest
        {
            Query = "query A { a: __typename } query B { b: __typename }",
            OperationName = "B",
        };
        using var result = await Ships.Executor.ExecuteAsync(request, null, CancellationToken.None);
        Assert.Equal("""{"data":{"b":"Query"}}""", Encoding.UTF8.GetString(result.Body.Span));
        Assert.Equal(("B", OperationType.Query), (result.OperationName, result.OperationType));
    }

    [Fact]
    public async Task AMutationIsRefusedWhereOnlyQueriesAreAllowed()
    {
        var request = new GraphQLRequest
        {
            Query = "mutation { launch { name } }",
            AllowedOperations = AllowedOperations.Query,
        };
        using var result = await Ships.Executor.ExecuteAsync(request, null, CancellationToken.None);
        Assert.Equal(ExecutionStage.OperationPermission, result.Stage);
        Assert.Equal(OperationType.Mutation, result.OperationType);
        Assert.Equal(
            """{"errors":[{"message":"A mutation cannot be executed by this """
                + """request.","locations":[{"line":1,"column":1}]}]}""",
            Encoding.UTF8.GetString(result.Body.Span)
        );
    }

    [Fact]
    public async Task AResolverSeesWhereItStands()
    {
        ResolverContext? seen = null;
        var inner = new ObjectType(
            "Inner",
            () =>
                [
                    new ExecutableField("leaf", BuiltInScalars.Int)
                    {
                        Resolver = async context =>
                        {
                            await Task.Yield();
                            seen = context;
                            return context.Path.Count;
                        },
                    },
                ]
        );
        var ships = new ExecutionHarness(
            new Schema(
                new ObjectType(
                    "Query",
                    () => [new ExecutableField("list", new ListType(inner)) { Resolver = _ => new(new[] { "a", "b" }) }]
                )
            )
        );
        await ships.Answers("{ all: list { x: leaf } }", """{"data":{"all":[{"x":3},{"x":3}]}}""");
        Assert.Equal("b", seen?.Parent);
        Assert.Equal("Inner", seen?.Selection.ParentType.Name);
    }

    [Fact]
    public async Task WhatAResolverThrowsUnexpectedlyIsKeptFromTheClient()
    {
        var ships = new ExecutionHarness(
            new Schema(
                new ObjectType(
                    "Query",
                    () =>
                        [
                            new ExecutableField("known", BuiltInScalars.Int)
                            {
                                Resolver = _ => throw GraphQLFieldException.WithCode("FULL", "No berth is free."),
                            },
                            new ExecutableField("unknown", BuiltInScalars.Int)
                            {
                                Resolver = _ => throw new InvalidOperationException("secret"),
                            },
                            new ExecutableField("item", new ListType(BuiltInScalars.Int))
                            {
                                Resolver = _ => new(Failing()),
                            },
                        ]
                )
            )
        );
        await ships.Answers(
            "{ known unknown item }",
            """{"errors":[{"message":"No berth is free.","locations":[{"line":1,"column":3}]"""
                + ""","path":["known"],"extensions":{"code":"FULL"}},{"message":"Internal """
                + """error.","locations":[{"line":1,"column":9}],"path":["unknown"]},{"message":"Internal """
                + """error.","locations":[{"line":1,"column":17}],"path":["item"]}],"data":{"known":null"""
                + ""","unknown":null,"item":null}}"""
        );
        Assert.Equal(["secret", "lost"], ships.Unexpected.Select(fault => fault.Message));

        static IEnumerable<int> Failing()
        {
            yield return 1;
            throw new InvalidOperationException("lost");
        }
    }

    [Fact]
    public async Task MutationsAreExecutedOneAfterAnother()
    {
        var log = new List<string>();
        FieldDefinition Slow(string name) =>
            new ExecutableField(name, BuiltInScalars.Int)
            {
                Resolver = async _ =>
                {
                    log.Add($"{name} begins");
                    await Task.Delay(5);
                    log.Add($"{name} ends");
                    return log.Count;
                },
            };
        var ships = new ExecutionHarness(
            new Schema(
                new ObjectType("Query", () => [new("a", BuiltInScalars.Int)]),
                new ObjectType("Mutation", () => [Slow("first"), Slow("second")])
            )
        );
        await ships.Answers("mutation { second first }", """{"data":{"second":2,"first":4}}""");
        Assert.Equal(["second begins", "second ends", "first begins", "first ends"], log);
    }

    [Fact]
    public async Task ADisposedResultHasNoBody()
    {
        var result = await Ships.Executor.ExecuteAsync(
            new GraphQLRequest { Query = "{ __typename }" },
            null,
            CancellationToken.None
        );
        result.Dispose();
        result.Dispose();
        Assert.Throws<ObjectDisposedException>(() => result.Body);
    }
}
