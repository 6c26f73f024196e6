using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.Server.Limits;
using Xunit;

namespace GovernanceGraph.Server.Tests.Limits;

public sealed class RequestMemoryTests
{
    readonly MemoryBudget budget = new("MaxRequestMemory", 1_000_000);

    [Fact]
    public void ASmallRequestIsNotCounted()
    {
        var memory = new RequestMemory(budget);
        Assert.True(memory.TryArrive(RequestMemory.SmallBytes));
        Assert.True(memory.TryRead(RequestMemory.SmallBytes));
        Assert.Equal(0, budget.Taken);
    }

    [Fact]
    public void ARequestTakesWhatHasArrivedAndFourTimesAsMuchWhenItIsRead()
    {
        var memory = new RequestMemory(budget);
        Assert.True(memory.TryArrive(50_000));
        Assert.True(memory.TryArrive(100_000));
        Assert.Equal(100_000, budget.Taken);
        Assert.True(memory.TryRead(100_000));
        Assert.Equal(400_000, budget.Taken);
        memory.Release();
        Assert.Equal(0, budget.Taken);
        memory.Release();
        Assert.Equal(0, budget.Taken);
    }

    [Fact]
    public void WhatIsTooMuchTakesNothingMore()
    {
        var (first, second) = (new RequestMemory(budget), new RequestMemory(budget));
        Assert.True(first.TryArrive(600_000));
        Assert.True(second.TryArrive(300_000));
        Assert.False(second.TryRead(300_000));
        Assert.Equal(900_000, budget.Taken);
        second.Release();
        Assert.Equal(600_000, budget.Taken);
    }
}
