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

/// <summary>Preparing and executing are two steps; between them a server sees what it may cost.</summary>
public class PreparationTests
{
    static readonly GraphQLRequest ThreeTons = new() { Query = "{ load(tons: 3) plain }" };

    readonly Crane crane = new();
    readonly GraphQLExecutor executor;

    public PreparationTests()
    {
        IReadOnlyList<FieldDefinition> Fields() =>
            [
                new ExecutableField("load", BuiltInScalars.Int)
                {
                    Arguments = [new("tons", BuiltInScalars.Int)],
                    SelectionResolver = crane,
                },
                new ExecutableField("plain", BuiltInScalars.Int) { Resolver = _ => new(1) },
            ];
        executor = new(
            new Schema(new ObjectType("Query", Fields), new ObjectType("Mutation", Fields)),
            new ExecutionLimits { MaxCost = 1_000 }
        );
    }

    [Fact]
    public async Task WhatIsPreparedTellsItsCostAndIsNotExecutedYet()
    {
        var prepared = executor.Prepare(ThreeTons, null, CancellationToken.None);

        Assert.Equal((3, false, true), (prepared.Cost, prepared.IsRefused, prepared.IsNew));
        Assert.Equal(0, crane.Requests);
        using var result = await executor.ExecuteAsync(prepared, null, CancellationToken.None);
        Assert.Equal("""{"data":{"load":7,"plain":1}}""", Encoding.UTF8.GetString(result.Body.Span));
        Assert.Equal(1, crane.Requests);
    }

    [Fact]
    public void APriceIsAskedForAnewWhereThePlanIsKept()
    {
        Assert.Equal(3, executor.Prepare(ThreeTons, null, CancellationToken.None).Cost);
        Assert.Equal(30, executor.Prepare(ThreeTons, requestContext: 10, CancellationToken.None).Cost);
        Assert.True(executor.Prepare(ThreeTons, requestContext: 1_000, CancellationToken.None).IsRefused);
        Assert.Equal(1, crane.Plans);
    }

    [Fact]
    public void AKeptOperationIsKnownBeforeItIsPrepared()
    {
        Assert.False(executor.IsPrepared(ThreeTons));
        Assert.True(executor.Prepare(ThreeTons, null, CancellationToken.None).IsNew);
        Assert.True(executor.IsPrepared(ThreeTons));
        Assert.False(executor.Prepare(ThreeTons, null, CancellationToken.None).IsNew);
        Assert.False(executor.IsPrepared(new() { Query = ThreeTons.Query, OperationName = "Other" }));
        Assert.False(executor.IsPrepared(new()));
    }

    [Theory]
    [InlineData("{", ExecutionStage.Syntax)]
    [InlineData("{ unknown }", ExecutionStage.Validation)]
    [InlineData("query ($tons: Int!) { load(tons: $tons) }", ExecutionStage.VariableCoercion)]
    [InlineData("{ load(tons: 1001) }", ExecutionStage.CostLimit)]
    public async Task ARefusalIsAnsweredByTheSecondStep(string query, ExecutionStage stage)
    {
        var prepared = executor.Prepare(new() { Query = query }, null, CancellationToken.None);

        Assert.Equal((0, true), (prepared.Cost, prepared.IsRefused));
        using var result = await executor.ExecuteAsync(prepared, null, CancellationToken.None);
        Assert.Equal(stage, result.Stage);
        Assert.Equal(0, crane.Requests);
    }

    [Fact]
    public void OfAMutationNoCostIsKnown()
    {
        var prepared = executor.Prepare(new() { Query = "mutation { load(tons: 3) }" }, null, CancellationToken.None);
        Assert.Equal((0, false), (prepared.Cost, prepared.IsRefused));
    }

    [Fact]
    public async Task WhatWasNotPreparedIsNotExecuted() =>
        Assert.Equal(
            "The request was not prepared; call Prepare first. (Parameter 'prepared')",
            (
                await Assert.ThrowsAsync<ArgumentException>(() =>
                    executor.ExecuteAsync(default(PreparedRequest), null, CancellationToken.None).AsTask()
                )
            ).Message
        );

    /// <summary>Costs a point for each ton, more where the request's context is a number to multiply by.</summary>
    sealed class Crane : ISelectionResolver, ISelectionAnswer
    {
        public int Plans { get; private set; }

        public int Requests { get; private set; }

        public PlanningResult Plan(
            FieldSelection selection,
            CoercedVariables variables,
            DateOnly today,
            CancellationToken cancellationToken
        )
        {
            Plans++;
            return new Lift((int)selection.CoerceArguments(variables)["tons"]!);
        }

        public ValueTask<IReadOnlyList<ISelectionAnswer>> ExecuteAsync(
            IReadOnlyList<SelectionPlan> plans,
            object? requestContext,
            CancellationToken cancellationToken
        )
        {
            Requests++;
            return new(plans.Select(_ => this).ToArray<ISelectionAnswer>());
        }

        public bool Write(ResponseWriter writer, IAnswerReport report)
        {
            writer.WriteInt64(7);
            return true;
        }
    }

    sealed record Lift(int Tons) : SelectionPlan
    {
        public override long CostFor(object? requestContext) => Tons * (requestContext as int? ?? 1);

        public override long MostExpensiveCostFor(object? requestContext) => CostFor(requestContext);
    }
}
