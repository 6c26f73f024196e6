using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Responses;

public sealed class MemoryBudgetTests
{
    const int Large = 300_000;

    readonly MemoryBudget budget = new("MaxAnswerMemory", 1_000_000);

    [Fact]
    public async Task AResponseTakesItsBufferUntilItIsDisposedOf()
    {
        var executor = new GraphQLExecutor(Schema()) { ResponseMemory = budget };
        var result = await executor.ExecuteAsync(new() { Query = "{ large }" }, null, CancellationToken.None);
        Assert.InRange(budget.Taken, Large, 4 * Large);
        result.Dispose();
        Assert.Equal(0, budget.Taken);
    }

    [Fact]
    public async Task AResponseThatFindsTooLittleLeftFailsAndGivesAllBack()
    {
        var executor = new GraphQLExecutor(Schema()) { ResponseMemory = budget };
        var failure = await Assert.ThrowsAsync<MemoryBudgetException>(() =>
            executor
                .ExecuteAsync(
                    new() { Query = "{ a: large b: large c: large d: large e: large }" },
                    null,
                    CancellationToken.None
                )
                .AsTask()
        );
        Assert.Same(budget, failure.Budget);
        Assert.Equal(0, budget.Taken);
    }

    [Fact]
    public async Task AResponseWithErrorsGivesBackBothBuffers()
    {
        var executor = new GraphQLExecutor(Schema()) { ResponseMemory = budget };
        using (
            var result = await executor.ExecuteAsync(new() { Query = "{ large fails }" }, null, CancellationToken.None)
        )
        {
            Assert.Single(result.Errors);
        }

        Assert.Equal(0, budget.Taken);
    }

    [Fact]
    public async Task ASmallResponseTakesNothing()
    {
        var executor = new GraphQLExecutor(Schema()) { ResponseMemory = new("MaxAnswerMemory", 0) };
        using var result = await executor.ExecuteAsync(
            new() { Query = "{ __typename }" },
            null,
            CancellationToken.None
        );
        Assert.Empty(result.Errors);
    }

    static Schema Schema() =>
        new(
            new ObjectType(
                "Query",
                () =>
                    [
                        new ExecutableField("large", BuiltInScalars.String)
                        {
                            Resolver = _ => new(new string('x', Large)),
                        },
                        new ExecutableField("fails", BuiltInScalars.String)
                        {
                            Resolver = _ => throw new InvalidOperationException("no"),
                        },
                    ]
            )
        );
}
