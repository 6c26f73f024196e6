using GovernanceGraph.Queries;
using Xunit;

namespace GovernanceGraph.Tests.Queries;

public sealed class FanOutTests
{
    // 8 owners of 1, one of 92: 100 records altogether.
    static readonly FanOut Skewed = Enumerable
        .Repeat(FanOut.Single(1), 8)
        .Append(FanOut.Single(92))
        .Aggregate((sum, one) => sum.And(one));

    [Fact]
    public void WhatOwnersLeadToIsAddedUp() => Assert.Equal(new FanOut(9, 100, 92, 8 + (92 * 92)), Skewed);

    [Fact]
    public void AnOwnerOfNothingIsNone() => Assert.Equal(default, FanOut.Single(0));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 100)]
    [InlineData(1_000, 100)]
    public void AllOwnersLeadToAllRecords(double owners, double expected) =>
        Assert.Equal(expected, Skewed.Expected(owners, population: 9, areDistinct: true));

    [Fact]
    public void OneOwnerIsExpectedBetweenTheUsualAndTheGreatest() =>
        Assert.InRange(Skewed.Expected(1, population: 9, areDistinct: true), 100 / 9.0, 92);

    [Fact]
    public void OwnersThatComeAgainAreMostlyTheGreatOnes() =>
        Assert.InRange(Skewed.Expected(100, population: 9, areDistinct: false), 100 * 80, 100 * 92);

    [Fact]
    public void OwnersOfNothingCountWhereOwnersAreFew() =>
        Assert.True(
            Skewed.Expected(10, population: 10_000, areDistinct: true)
                < Skewed.Expected(10, population: 20, areDistinct: true)
        );
}
