using GovernanceGraph.Queries;
using Xunit;

namespace GovernanceGraph.Tests.Queries;

public sealed class ScopedIdTests
{
    [Theory]
    [InlineData("state:FR", "state:FR", null, null)]
    [InlineData("state:FR@2020-01-01", "state:FR", "2020-01-01", null)]
    [InlineData("state:FR@r12", "state:FR", null, 12L)]
    [InlineData("state:FR@0001-02-28@r1", "state:FR", "0001-02-28", 1L)]
    [InlineData(
        "state:FR SIGNED declaration:paris-call@9999-12-31@r9223372036854775807",
        "state:FR SIGNED declaration:paris-call",
        "9999-12-31",
        long.MaxValue
    )]
    [InlineData("a@r0", "a", null, 0L)]
    [InlineData("", "", null, null)]
    public void EachScopeHasOneSpelling(string text, string id, string? day, long? revision)
    {
        Assert.True(ScopedId.TryParse(text, out var scoped));
        Assert.Equal(
            new(
                id,
                day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
                revision
            ),
            scoped
        );
        Assert.Equal(text, scoped.ToString());
    }

    [Theory]
    [InlineData("a@")]
    [InlineData("@r1")]
    [InlineData("a@@r1")]
    [InlineData("a@r")]
    [InlineData("a@r01")]
    [InlineData("a@R1")]
    [InlineData("a@r+1")]
    [InlineData("a@r-1")]
    [InlineData("a@r1 ")]
    [InlineData("a@ r1")]
    [InlineData("a@r٣")]
    [InlineData("a@1")]
    [InlineData("a@2020")]
    [InlineData("a@2020-01")]
    [InlineData("a@2020-1-1")]
    [InlineData("a@2021-02-29")]
    [InlineData("a@0000-01-01")]
    [InlineData("a@2020-01-01 ")]
    [InlineData("a@2020-01-01r1")]
    [InlineData("a@2020-01-01@2020-01-01")]
    [InlineData("a@r1@2020-01-01")]
    [InlineData("a@r1@r1")]
    [InlineData("a@today")]
    [InlineData("a@2020-01-01@r9223372036854775808")]
    [InlineData("a@r1@")]
    public void NoOtherSpellingIsTaken(string text) => Assert.False(ScopedId.TryParse(text, out _));

    [Fact]
    public void AnIdThatIsTooLongIsNotLookedAt() =>
        Assert.False(ScopedId.TryParse(new string('a', ScopedId.MaxLength) + "@r1", out _));
}
