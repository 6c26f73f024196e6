using System.Text;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>Introspection costs a point for each field that it answers.</summary>
public class IntrospectionCostTests
{
    static readonly Schema Ships = new(
        new ObjectType(
            "Query",
            () =>
                [
                    new ExecutableField("ship", BuiltInScalars.Int)
                    {
                        Arguments = [new("a", BuiltInScalars.Int), new("b", new NonNullType(BuiltInScalars.Int))],
                        Resolver = _ => new(1),
                    },
                ]
        )
    );

    [Theory]
    [InlineData("{ __typename }", 0)]
    [InlineData("{ __schema { description } }", 2)]
    [InlineData("{ __type(name: \"Nothing\") { name } }", 1)]
    [InlineData("{ __type(name: \"Query\") { name kind } }", 3)]
    [InlineData("{ __type(name: \"Query\") { fields { name args { name type { kind ofType { name } } } } } }", 13)]
    [InlineData("{ a: __type(name: \"Query\") { name } b: __type(name: \"Query\") { name name } }", 4)]
    [InlineData(
        "query ($no: Boolean = false) { __type(name: \"Query\") { name kind @include(if: $no) } ship(b: 1) }",
        2
    )]
    public async Task EachFieldIsAPoint(string query, int points)
    {
        var (_, body) = await AnswerAsync(query, new ExecutionLimits(), CostReporting.InsteadOfData);
        Assert.Contains($"\"fieldCost\":{points},", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePlaceThatCostsMostIsTold() =>
        Assert.Equal(
            (
                ExecutionStage.CostReport,
                """{"extensions":{"operationCost":{"fieldCost":5,"maxFieldCost":100"""
                    + ""","coordinate":"<meta>.__type","mostExpensivePath":["b"],"mostExpensiveCost":3}}}"""
            ),
            await AnswerAsync(
                "{ a: __type(name: \"Query\") { name } b: __type(name: \"Query\") { name kind } }",
                new ExecutionLimits { MaxCost = 100 },
                CostReporting.InsteadOfData
            )
        );

    [Fact]
    public async Task MoreThanTheLimitIsRefused() =>
        Assert.Equal(
            (
                ExecutionStage.CostLimit,
                """{"errors":[{"message":"The operation asks for more than 10 fields of introspection """
                    + """(limit MaxIntrospectionFields). """
                    + """Most of them belong to \"b\"; request fewer parts of the schema in one """
                    + """request.","locations":[{"line":1,"column":37}]"""
                    + ""","extensions":{"code":"HC0047"}}]}"""
            ),
            await AnswerAsync(
                "{ a: __type(name: \"Query\") { name } b: __schema { types { name } } }",
                new ExecutionLimits { MaxIntrospectionFields = 10 }
            )
        );

    [Fact]
    public async Task ItCountsAmongThePointsOfTheOperation() =>
        Assert.StartsWith(
            """{"errors":[{"message":"The operation is estimated to cost 3 points; at most 2 are """
                + """allowed. The most expensive field is \"<meta>.__type\";""",
            (await AnswerAsync("{ __type(name: \"Query\") { name kind } }", new ExecutionLimits { MaxCost = 2 })).Body,
            StringComparison.Ordinal
        );

    static async Task<(ExecutionStage Stage, string Body)> AnswerAsync(
        string query,
        ExecutionLimits limits,
        CostReporting reporting = CostReporting.None
    )
    {
        using var result = await new GraphQLExecutor(Ships, limits).ExecuteAsync(
            new GraphQLRequest { Query = query, CostReporting = reporting },
            null,
            CancellationToken.None
        );
        return (result.Stage, Encoding.UTF8.GetString(result.Body.Span));
    }
}
