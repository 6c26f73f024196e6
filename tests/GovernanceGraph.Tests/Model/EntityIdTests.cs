using GovernanceGraph.Model;
using Xunit;

namespace GovernanceGraph.Tests.Model;

public sealed class EntityIdTests
{
    [Theory]
    [InlineData("state:FR", "State", "FR")]
    [InlineData("company:palo-alto-networks", "Company", "palo-alto-networks")]
    [InlineData("org:g7", "Organization", "g7")]
    [InlineData("alliance:3-d", "Alliance", "3-d")]
    [InlineData("group:un-gge-2019-2021", "WorkingGroup", "un-gge-2019-2021")]
    [InlineData("declaration:paris-call", "Declaration", "paris-call")]
    [InlineData("resolution:a-res-73-27", "Resolution", "a-res-73-27")]
    [InlineData("person:emmanuel-macron", "Person", "emmanuel-macron")]
    [InlineData("authority:city-of-huntington", "PublicAuthority", "city-of-huntington")]
    public void AnIdIsAKindAndASlugAndPrintsAsItWasRead(string text, string kind, string slug)
    {
        Assert.True(EntityId.TryParse(text, out var id));
        Assert.Equal((kind, slug), (id.Kind.Name, id.Slug));
        Assert.Equal(text, id.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("FR")]
    [InlineData(":FR")]
    [InlineData("state:")]
    [InlineData("state:fr")]
    [InlineData("state:FRA")]
    [InlineData("state:F1")]
    [InlineData("State:FR")]
    [InlineData("country:FR")]
    [InlineData("company:Acme")]
    [InlineData("company:-acme")]
    [InlineData("company:acme-")]
    [InlineData("company:ac--me")]
    [InlineData("company:ac me")]
    [InlineData("company:acmé")]
    [InlineData("company:acme:x")]
    public void AnythingElseIsNone(string text) => Assert.False(EntityId.TryParse(text, out _));

    [Fact]
    public void AnIdHasABoundedLength()
    {
        var longest = "company:" + new string('a', EntityId.MaxLength - "company:".Length);

        Assert.True(EntityId.TryParse(longest, out _));
        Assert.False(EntityId.TryParse(longest + "a", out _));
    }
}
