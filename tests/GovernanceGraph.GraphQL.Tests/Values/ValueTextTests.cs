using GovernanceGraph.GraphQL.Values;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Values;

public class ValueTextTests
{
    [Theory]
    [InlineData(null, "null")]
    [InlineData(true, "true")]
    [InlineData(1, "1")]
    [InlineData(1e21, "1e+21")]
    [InlineData("a\"b\n", "\"a\\\"b\\n\"")]
    public void PlainValuesLookLikeJson(object? value, string expected) =>
        Assert.Equal(expected, ValueText.Inspect(value));

    [Fact]
    public void ALoneSurrogateIsEscaped() => Assert.Equal("\"\\ud800\"", ValueText.Inspect(((char)0xd800).ToString()));

    [Fact]
    public void EmptyListsAndObjectsAreShownAtAnyDepth() =>
        Assert.Equal(
            "[[[], {}]]",
            ValueText.Inspect(
                new object[] { new object[] { Array.Empty<object>(), new Dictionary<string, object?>() } }
            )
        );

    [Fact]
    public void WhatIsTooDeepIsNamedOnly() =>
        Assert.Equal(
            "{ a: [[Array], [Object]] }",
            ValueText.Inspect(
                new Dictionary<string, object?>
                {
                    ["a"] = new object[]
                    {
                        new object[] { 1 },
                        new Dictionary<string, object?> { ["b"] = 1 },
                    },
                }
            )
        );

    [Theory]
    [InlineData(10, "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]")]
    [InlineData(11, "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ... 1 more item]")]
    [InlineData(12, "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ... 2 more items]")]
    public void LongListsAreCut(int length, string expected) =>
        Assert.Equal(expected, ValueText.Inspect(Enumerable.Range(0, length)));
}
