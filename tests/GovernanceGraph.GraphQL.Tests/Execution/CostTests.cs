using System.Text;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>Plans that know their cost: the operation is measured before anything of it runs.</summary>
public class CostTests
{
    readonly Quarry quarry = new();
    readonly Schema schema;

    public CostTests()
    {
        var stone = new InterfaceType("Stone", () => [new("weight", BuiltInScalars.Int)]);
        var granite = new ObjectType(
            "Granite",
            () => [new("weight", BuiltInScalars.Int), new("grain", BuiltInScalars.Int)],
            () => [stone]
        );
        schema = new Schema(
            new ObjectType(
                "Query",
                () =>
                    [
                        new ExecutableField("stone", stone)
                        {
                            Arguments = [new("points", BuiltInScalars.Int)],
                            SelectionResolver = quarry,
                        },
                        new ExecutableField("plain", BuiltInScalars.Int) { Resolver = _ => new(1) },
                    ]
            ),
            types: [granite]
        );
    }

    [Fact]
    public async Task AnOperationWithinTheLimitIsExecutedAndSaysNothingOfItsCost() =>
        Assert.Equal(
            (ExecutionStage.Executed, """{"data":{"stone":7,"plain":1}}"""),
            await AnswerAsync("{ stone(points: 100) { weight } plain }")
        );

    [Fact]
    public async Task AnOperationOverTheLimitIsNotExecuted()
    {
        Assert.Equal(
            (
                ExecutionStage.CostLimit,
                """{"errors":[{"message":"The operation is estimated to cost 101 points; at most 100 """
                    + """are allowed. The most expensive field is \"Granite.grain\"; request smaller pages """
                    + """there.","locations":[{"line":1,"column":75}]"""
                    + ""","extensions":{"code":"HC0047","fieldCost":101,"maxFieldCost":100"""
                    + ""","coordinate":"Granite.grain","mostExpensivePath":["b","grain"]"""
                    + ""","mostExpensiveCost":60}}]}"""
            ),
            await AnswerAsync("{ a: stone(points: 41) { weight } b: stone(points: 60) { ... on Granite { grain } } }")
        );
        Assert.Equal(0, quarry.Requests);
    }

    [Fact]
    public async Task CostsOfVariablesAreThoseOfTheirValues()
    {
        const string query = "query ($points: Int) { stone(points: $points) { weight } }";

        Assert.Equal(ExecutionStage.Executed, (await AnswerAsync(query, variables: """{"points":100}""")).Stage);
        Assert.Equal(ExecutionStage.CostLimit, (await AnswerAsync(query, variables: """{"points":101}""")).Stage);
    }

    [Fact]
    public async Task TheCostCanBeToldBesideTheData() =>
        Assert.Equal(
            """{"data":{"stone":7},"extensions":{"operationCost":{"fieldCost":9,"maxFieldCost":100"""
                + ""","coordinate":"Granite.weight","mostExpensivePath":["stone","weight"]"""
                + ""","mostExpensiveCost":9}}}""",
            (await AnswerAsync("{ stone(points: 9) { weight } }", CostReporting.BesideData)).Body
        );

    [Fact]
    public async Task TheCostCanBeToldInsteadOfTheData()
    {
        Assert.Equal(
            (ExecutionStage.CostReport, """{"extensions":{"operationCost":{"fieldCost":0,"maxFieldCost":100}}}"""),
            await AnswerAsync("{ plain }", CostReporting.InsteadOfData)
        );
        Assert.Equal(
            ExecutionStage.CostReport,
            (await AnswerAsync("{ stone(points: 1) { weight } }", CostReporting.InsteadOfData)).Stage
        );
        Assert.Equal(0, quarry.Requests);
    }

    [Fact]
    public async Task ARefusedOperationTellsItsCostToo()
    {
        var (stage, body) = await AnswerAsync("{ stone(points: 101) { weight } }", CostReporting.BesideData);

        Assert.Equal(ExecutionStage.CostLimit, stage);
        Assert.Contains("\"extensions\":{\"operationCost\":{\"fieldCost\":101,", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CostsBeyondCountingAreTheMost() =>
        Assert.Contains(
            "is estimated to cost 9223372036854775807 points",
            (await AnswerAsync("{ a: stone(points: -1) { weight } b: stone(points: -1) { weight } }")).Body,
            StringComparison.Ordinal
        );

    [Fact]
    public async Task ARootFieldWithoutAValueForItsConditionIsToldByTheExecution() =>
        Assert.Equal(
            ExecutionStage.Executed,
            (
                await AnswerAsync(
                    "query ($no: Boolean = true) { plain @skip(if: $no) stone(points: 1) { weight } }",
                    variables: """{"no":null}"""
                )
            ).Stage
        );

    async Task<(ExecutionStage Stage, string Body)> AnswerAsync(
        string query,
        CostReporting reporting = CostReporting.None,
        string? variables = null
    )
    {
        var executor = new GraphQLExecutor(schema, new ExecutionLimits { MaxCost = 100 });
        var request = new GraphQLRequest
        {
            Query = query,
            CostReporting = reporting,
            Variables = variables is null
                ? null
                : (IReadOnlyDictionary<string, object?>)ExecutionHarness.Json(variables)!,
        };
        using var result = await executor.ExecuteAsync(request, null, CancellationToken.None);
        return (result.Stage, Encoding.UTF8.GetString(result.Body.Span));
    }

    /// <summary>Its plans cost what the argument says; -1 stands for beyond counting.</summary>
    sealed class Quarry : ISelectionResolver
    {
        public int Requests { get; private set; }

        public PlanningResult Plan(
            FieldSelection selection,
            CoercedVariables variables,
            DateOnly today,
            CancellationToken cancellationToken
        )
        {
            var points = (int)selection.CoerceArguments(variables)["points"]!;
            var mostExpensive = points == 60 ? "grain" : "weight";
            return new Load(points < 0 ? long.MaxValue : points, mostExpensive);
        }

        public ValueTask<IReadOnlyList<ISelectionAnswer>> ExecuteAsync(
            IReadOnlyList<SelectionPlan> plans,
            object? requestContext,
            CancellationToken cancellationToken
        )
        {
            Requests++;
            return new(plans.Select(_ => new Seven()).ToArray());
        }
    }

    /// <summary>Costs more where the request's context is a number to multiply by.</summary>
    sealed record Load(long Points, string MostExpensive) : SelectionPlan
    {
        public override long CostFor(object? requestContext) => Points * (requestContext as int? ?? 1);

        public override long MostExpensiveCostFor(object? requestContext) => CostFor(requestContext);

        public override IReadOnlyList<string> MostExpensivePathFor(object? requestContext) => [MostExpensive];
    }

    sealed class Seven : ISelectionAnswer
    {
        public bool Write(ResponseWriter writer, IAnswerReport report)
        {
            writer.WriteInt64(7);
            return true;
        }
    }
}
