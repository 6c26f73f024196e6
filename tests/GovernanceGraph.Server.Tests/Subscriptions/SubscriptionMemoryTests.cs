using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.Server.Subscriptions;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

public sealed class SubscriptionMemoryTests
{
    readonly MemoryBudget budget = new("MaxSubscriptionMemory", 100_000);

    [Fact]
    public void ADocumentCountsOnceForAllThatWaitWithIt()
    {
        var memory = new SubscriptionMemory(budget);
        var first = memory.TryTake(Request(1_000))!;
        var one = budget.Taken;
        var second = memory.TryTake(Request(1_000))!;
        Assert.InRange(budget.Taken - one, 1, 10_000);
        first.Dispose();
        first.Dispose();
        Assert.Equal(one, budget.Taken);
        second.Dispose();
        Assert.Equal(0, budget.Taken);
    }

    [Fact]
    public void VariablesCount()
    {
        var memory = new SubscriptionMemory(budget);
        using var share = memory.TryTake(
            Request(
                10,
                new()
                {
                    ["x"] = new string('x', 20_000),
                    ["y"] = new List<object?> { 1, null },
                }
            )
        )!;
        Assert.InRange(budget.Taken, 40_000, 50_000);
    }

    [Fact]
    public void WithTooLittleLeftThereIsNone()
    {
        var memory = new SubscriptionMemory(budget);
        using var share = memory.TryTake(Request(1_500));
        Assert.NotNull(share);
        var taken = budget.Taken;
        Assert.Null(memory.TryTake(Request(1_600)));
        Assert.Equal(taken, budget.Taken);
    }

    static GraphQLRequest Request(int characters, Dictionary<string, object?>? variables = null) =>
        new() { Query = new string('#', characters), Variables = variables };
}
