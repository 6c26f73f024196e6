using GovernanceGraph.Pages.Addresses;
using Xunit;

namespace GovernanceGraph.Pages.Tests.Addresses;

/// <summary>Addresses of entities, relations and sources, and what their parameters say.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("state:FR", "state/FR")]
    [InlineData("group:un-gge-2019-2021", "group/un-gge-2019-2021")]
    [InlineData("org:a/b?c#d e", "org/a%2Fb%3Fc%23d%20e")]
    public void AnAddressIsAnId(string id, string address) => Assert.Equal(address, EntityAddress.Of(id));

    [Fact]
    public void TheAddressOfARelationHasBothEndsAndItsType() =>
        Assert.Equal(
            "relation/state/FR/SIGNED/declaration/paris-call",
            EntityAddress.OfRelation("state:FR SIGNED declaration:paris-call")
        );

    [Theory]
    [InlineData("https://www.un.org/", true)]
    [InlineData("http://www.un.org/a?b=c", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JavaScript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("//www.un.org/", false)]
    [InlineData("www.un.org", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void OnlyAddressesOfTheWebAreLinkedTo(string? address, bool isSafe) =>
        Assert.Equal(isSafe, ExternalAddress.IsSafe(address));

    [Theory]
    [InlineData(null, null, "")]
    [InlineData("", " ", "")]
    [InlineData("2019-01-01", null, "?asOf=2019-01-01")]
    [InlineData("today", "3", "?asOf=today&revision=3")]
    [InlineData(null, "5741b91bc24e", "?revision=5741b91bc24e")]
    [InlineData(null, "a&b", "?revision=a%26b")]
    public void ADayAndARevisionStayInTheAddress(string? asOf, string? revision, string parameters) =>
        Assert.Equal(parameters, Viewing.Read(asOf, revision).Parameters);

    [Fact]
    public void ANumberIsARevisionAndAnythingElseTheHashOfOne()
    {
        Assert.Equal(3, Viewing.Read(null, "3").Revision);
        Assert.Equal("5741b91bc24e", Viewing.Read(null, "5741b91bc24e").RevisionHash);
        Assert.Equal("1234567890123456", Viewing.Read(null, "1234567890123456").RevisionHash);
        Assert.Equal("-3", Viewing.Read(null, "-3").RevisionHash);
    }

    [Fact]
    public void ParametersAreAddedToAnAddressThatHasSome() =>
        Assert.Equal("search?q=a&revision=3", new Viewing(null, 3, null).Extend("search?q=a"));
}
