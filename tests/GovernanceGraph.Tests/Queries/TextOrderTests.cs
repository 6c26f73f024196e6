using GovernanceGraph.Queries;
using Xunit;

namespace GovernanceGraph.Tests.Queries;

public sealed class TextOrderTests
{
    [Fact]
    public void MarksAndCaseDoNotSeparateWhatBelongsTogether()
    {
        string[] ordered =
        [
            "Åland",
            "albania",
            "Côte d'Ivoire",
            "Côte d’Ivoire",
            "Cote dx",
            "Österreich",
            "österreich",
            "Oz",
            "straße",
            "Strasse B",
            "Türkiye",
            "Zürich",
            "Ελλάδα",
        ];
        string[] shuffled =
        [
            "Zürich",
            "Ελλάδα",
            "Côte d’Ivoire",
            "österreich",
            "Oz",
            "albania",
            "Cote dx",
            "Strasse B",
            "Türkiye",
            "straße",
            "Åland",
            "Österreich",
            "Côte d'Ivoire",
        ];

        Assert.Equal(ordered, shuffled.Order(Comparer<string>.Create(TextOrder.Compare)));
    }

    [Theory]
    [InlineData("Côte d'Ivoire", "cote d'ivoire")]
    [InlineData("Cote\u0302", "cote")]
    [InlineData("Ærø", "aero")]
    [InlineData("Groß", "gross")]
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

    // One character may become 18, and a text may be as long as a cell of the seed.
    [Theory]
    [InlineData("a", 200, false)]
    [InlineData("a", 201, true)]
    [InlineData("é", 200, false)]
    [InlineData("é", 201, true)]
    [InlineData("\uFDFA", 11, false)]
    [InlineData("\uFDFA", 12, true)]
    [InlineData("\uFDFA", 60_000, true)]
    [InlineData("\u0301", 60_000, true)]
    [InlineData("𝔘", 100, false)]
    [InlineData("𐐨", 101, true)]
    public void AKeyHasABound(string text, int times, bool isCut)
    {
        var repeated = string.Concat(Enumerable.Repeat(text, times));
        Assert.Equal(isCut, TextOrder.IsCut(repeated));
        Assert.InRange(TextOrder.Key(repeated).Length, 1, TextOrder.MaxKeyLength);
        Assert.NotEqual(0, TextOrder.Compare(repeated, repeated + text));
        Assert.Equal(0, TextOrder.Compare(repeated, string.Concat(repeated)));
        Assert.True(
            System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(TextOrder.Key(repeated)))
                == TextOrder.Key(repeated)
        );
    }

    [Fact]
    public void LongTextsStandWithShortOnesByTheirFirstLetters()
    {
        var letters = new string('m', 200);
        string[] ordered = ["l" + letters, letters, letters + "é, long", letters[..199] + "n", letters[..50] + "z"];
        Assert.Equal(ordered, ordered.Reverse().Order(Comparer<string>.Create(TextOrder.Compare)));
        // Alike in their letters, and two all the same.
        Assert.NotEqual(TextOrder.Key(letters + "one"), TextOrder.Key(letters + "One"));
    }
}
