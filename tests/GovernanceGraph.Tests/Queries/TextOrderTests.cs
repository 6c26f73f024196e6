using GovernanceGraph.Queries;
using Xunit;

namespace GovernanceGraph.Tests.Queries;

public sealed class TextOrderTests
{
    [Fact]
    public void MarksAndCaseDoNotSeparateWhatBelongsTogether()
    {
        string[] ordered = ["Åland", "albania", "Österreich", "österreich", "Oz", "straße", "Strasse B", "Türkiye", "Zürich", "Ελλάδα"];
        string[] shuffled = ["Zürich", "Ελλάδα", "österreich", "Oz", "albania", "Strasse B", "Türkiye", "straße", "Åland", "Österreich"];

        Assert.Equal(ordered, shuffled.Order(Comparer<string>.Create(TextOrder.Compare)));
    }

    [Theory]
    [InlineData("Côte d'Ivoire", "COTE D'IVOIRE")]
    [InlineData("Cote\u0302", "COTE")]
    [InlineData("Ærø", "AERO")]
    [InlineData("Groß", "GROSS")]
    [InlineData("日本", "日本")]
    [InlineData("", "")]
    public void TheKeyIsFoldedAndPlain(string text, string key) => Assert.Equal(key, TextOrder.Key(text));

    [Fact]
    public void OnlyEqualTextsCompareEqual()
    {
        Assert.Equal(0, TextOrder.Compare("Oslo", "Oslo"));
        Assert.NotEqual(0, TextOrder.Compare("oslo", "Oslo"));
        Assert.NotEqual(0, TextOrder.Compare("Öslo", "Oslo"));
    }
}
