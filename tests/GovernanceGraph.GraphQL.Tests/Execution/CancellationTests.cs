using GovernanceGraph.GraphQL.Coercion;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.GraphQL.Tests.Validation;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.GraphQL.Validation;
using GovernanceGraph.GraphQL.Validation.Limits;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

/// <summary>Every stage stops when it is told, also in the middle of its work.</summary>
public sealed class CancellationTests : IDisposable
{
    readonly CancellationTokenSource cancellation = new();

    CancellationToken Token => cancellation.Token;

    public void Dispose() => cancellation.Dispose();

    [Fact]
    public void Parsing()
    {
        cancellation.Cancel();
        Stops(() => Parser.ParseDocument("{ ferry { decks } }", ParserLimits.ForRequests, Token));
    }

    [Fact]
    public void Validation()
    {
        var document = Parser.ParseDocument("{ ferry { decks } }", ParserLimits.ForRequests, CancellationToken.None);
        cancellation.Cancel();
        Stops(() => DocumentValidator.Validate(HarbourSchema.Instance, document, new ValidationLimits(), Token));
    }

    [Fact]
    public void CoercingAListOfVariables()
    {
        var values = Endless("text");
        Stops(() =>
            InputCoercion.TryCoerceValue(values.Take(10).ToList(), new ListType(BuiltInScalars.String), out _, Token)
        );
    }

    [Fact]
    public void CoercingVariablesWithFaults()
    {
        var executor = new GraphQLExecutor(HarbourSchema.Instance);
        Stops(() =>
            executor.Prepare(
                new()
                {
                    Query = "query ($texts: [String]) { arguments { texts(value: $texts) } }",
                    Variables = new Dictionary<string, object?> { ["texts"] = new Cancelling(cancellation) },
                },
                null,
                Token
            )
        );
    }

    [Fact]
    public void Planning()
    {
        var planner = new Planner(cancellation);
        var executor = new GraphQLExecutor(
            new Schema(
                new ObjectType(
                    "Query",
                    () => [new ExecutableField("ship", BuiltInScalars.Int) { SelectionResolver = planner }]
                )
            )
        );
        Stops(() => executor.Prepare(new() { Query = "{ a: ship b: ship }" }, null, Token));
        Assert.Equal(1, planner.Plans);
    }

    [Fact]
    public Task ExecutingFieldsWithoutSelectionResolver()
    {
        var executor = new GraphQLExecutor(
            new Schema(
                new ObjectType(
                    "Query",
                    () =>
                        [
                            new ExecutableField("last", BuiltInScalars.Int) { Resolver = _ => Cancel() },
                            new ExecutableField("next", BuiltInScalars.Int)
                            {
                                Resolver = _ => throw new InvalidOperationException("It was resolved."),
                            },
                        ]
                )
            )
        );
        return StopsAsync(() => executor.ExecuteAsync(new GraphQLRequest { Query = "{ last next }" }, null, Token));

        ValueTask<object?> Cancel()
        {
            cancellation.Cancel();
            return new(1);
        }
    }

    [Fact]
    public Task CompletingAList()
    {
        var executor = new GraphQLExecutor(
            new Schema(
                new ObjectType(
                    "Query",
                    () =>
                        [
                            new ExecutableField("numbers", new ListType(BuiltInScalars.Int))
                            {
                                Resolver = _ => new(Endless(1)),
                            },
                        ]
                )
            )
        );
        return StopsAsync(() => executor.ExecuteAsync(new GraphQLRequest { Query = "{ numbers }" }, null, Token));
    }

    /// <summary>Items without end; at the third, the request is cancelled.</summary>
    IEnumerable<object?> Endless(object? item)
    {
        for (var position = 0; ; position++)
        {
            if (position == 2)
            {
                cancellation.Cancel();
            }

            yield return item;
        }
    }

    void Stops(Action work) => Assert.Equal(Token, Assert.Throws<OperationCanceledException>(work).CancellationToken);

    async Task StopsAsync(Func<ValueTask<GraphQL.Execution.ExecutionResult>> work) =>
        Assert.Equal(
            Token,
            (await Assert.ThrowsAsync<OperationCanceledException>(() => work().AsTask())).CancellationToken
        );

    /// <summary>A value that fits nowhere, and whose reading cancels the request.</summary>
    sealed class Cancelling(CancellationTokenSource cancellation)
    {
        public override string ToString()
        {
            cancellation.Cancel();
            return "cancelled";
        }
    }

    sealed class Planner(CancellationTokenSource cancellation) : ISelectionResolver
    {
        public int Plans { get; private set; }

        public PlanningResult Plan(
            FieldSelection selection,
            CoercedVariables variables,
            DateOnly today,
            CancellationToken cancellationToken
        )
        {
            Plans++;
            cancellation.Cancel();
            return new NoPlan();
        }

        public ValueTask<IReadOnlyList<ISelectionAnswer>> ExecuteAsync(
            IReadOnlyList<SelectionPlan> plans,
            object? requestContext,
            CancellationToken cancellationToken
        ) => throw new InvalidOperationException("It was executed.");

        sealed record NoPlan : SelectionPlan;
    }
}
