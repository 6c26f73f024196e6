using GovernanceGraph.GraphQL.Errors;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Errors;

public sealed class NaturalOrderTests
{
    [Theory]
    [InlineData("", "a")]
    [InlineData("a", "b")]
    [InlineData("A", "a")]
    [InlineData("a", "ab")]
    [InlineData("a2", "a10")]
    [InlineData("a2b", "a2c")]
    [InlineData("2", "10")]
    [InlineData("a9", "aa")]
    [InlineData("a0001", "a2")]
    [InlineData("a99999999999999999998", "a999999999999999999999")]
    public void TheFirstStandsBeforeTheSecond(string first, string second)
    {
        Assert.True(NaturalOrder.Compare(first, second) < 0);
        Assert.True(NaturalOrder.Compare(second, first) > 0);
    }

    [Fact]
    public void ANameIsEqualOnlyToItself()
    {
        Assert.Equal(0, NaturalOrder.Compare("a10b", "a10b"));
        Assert.NotEqual(0, NaturalOrder.Compare("a1", "a01"));
    }
}
