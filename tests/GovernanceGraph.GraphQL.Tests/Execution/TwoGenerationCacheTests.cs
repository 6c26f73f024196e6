using GovernanceGraph.GraphQL.Execution;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

public sealed class TwoGenerationCacheTests
{
    [Fact]
    public void WhatIsAskedForStaysAndTheRestIsLetGo()
    {
        var cache = new TwoGenerationCache<string, string>(capacity: 8);
        cache.Keep("used", "a", 1);
        cache.Keep("unused", "b", 1);
        for (var i = 0; i < 20; i++)
        {
            cache.Keep($"{i}", "c", 1);
            Assert.True(cache.TryFind("used", out _));
            Assert.InRange(cache.Cost, 0, 8);
        }

        Assert.False(cache.TryFind("unused", out _));
    }

    [Fact]
    public void AnEntryOfMoreThanHalfOfTheRoomIsNotKeptAndDrivesNothingOut()
    {
        var cache = new TwoGenerationCache<string, string>(capacity: 8);
        cache.Keep("small", "a", 4);
        cache.Keep("large", "b", 5);

        Assert.False(cache.TryFind("large", out _));
        Assert.True(cache.TryFind("small", out _));
        Assert.Equal(4, cache.Cost);
    }
}
