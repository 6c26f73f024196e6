using GovernanceGraph.Api.Hints;
using GovernanceGraph.Model;
using Xunit;

namespace GovernanceGraph.Api.Tests.Hints;

/// <summary>What is suggested for a value that no record has, and what is not.</summary>
public sealed class ValueSuggestionsTests
{
    static readonly string[] Votes = ["abstain", "absent", "no", "yes"];
    static readonly string[] Codes = ["DE", "DK", "GB", "GR", "SA", "US"];
    static readonly string[] LongCodes = ["GBR", "MNG", "UKR"];
    static readonly string[] Regions = ["Africa", "Americas", "Asia", "Europe", "Oceania"];
    static readonly string[] Roles = ["co-chair", "founding-member", "member", "observer"];

    [Theory]
    [InlineData("NO", "no")]
    [InlineData(" Yes ", "yes")]
    [InlineData("abst", "abstain")]
    [InlineData("abstention", "abstain")]
    [InlineData("abstained", "abstain")]
    [InlineData("absnet", "absent")]
    [InlineData("present")]
    [InlineData("y")]
    [InlineData("against")]
    public void OfVotes(string written, params string[] expected) =>
        Assert.Equal(expected, ValueSuggestions.Of(RelationFields.Value, written, Votes));

    [Theory]
    [InlineData("UK", "GB")]
    [InlineData("EL", "GR")]
    [InlineData("USA", "US")]
    [InlineData("GER", "DE")]
    [InlineData("de", "DE")]
    [InlineData("EU")]
    [InlineData("KSA", "SA")]
    [InlineData("XX")]
    public void OfCountryCodes(string written, params string[] expected) =>
        Assert.Equal(expected, ValueSuggestions.Of(EntityFields.CountryCode, written, Codes));

    [Theory]
    [InlineData("UK")]
    [InlineData("ENG")]
    [InlineData("gbr", "GBR")]
    public void OfLongCodes(string written, params string[] expected) =>
        Assert.Equal(expected, ValueSuggestions.Of(EntityFields.IsoAlpha3, written, LongCodes));

    [Theory]
    [InlineData("africa", "Africa")]
    [InlineData("Euorpe", "Europe")]
    [InlineData("America", "Americas")]
    [InlineData("Antarctica")]
    public void OfRegions(string written, params string[] expected) =>
        Assert.Equal(expected, ValueSuggestions.Of(EntityFields.Region, written, Regions));

    [Theory]
    [InlineData("Observer", "observer")]
    [InlineData("observers", "observer")]
    [InlineData("founding", "founding-member")]
    [InlineData("membre", "member")]
    public void OfRoles(string written, params string[] expected) =>
        Assert.Equal(expected, ValueSuggestions.Of(RelationFields.Role, written, Roles));
}
