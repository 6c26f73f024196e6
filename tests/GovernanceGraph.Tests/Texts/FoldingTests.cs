using GovernanceGraph.Queries;
using GovernanceGraph.Testing;
using GovernanceGraph.Texts;
using Xunit;

namespace GovernanceGraph.Tests.Texts;

public sealed class FoldingTests
{
    public static TheoryData<TextPair> Searches => [.. TextPairs.Searches];

    public static TheoryData<TextPair> IgnoringCase => [.. TextPairs.IgnoringCase];

    public static TheoryData<string> Empty => [.. TextPairs.Empty];

    [Fact]
    public void TheTableIsWide()
    {
        Assert.True(TextPairs.Searches.Count >= 60);
        Assert.True(TextPairs.Searches.Select(pair => pair.Kind).Distinct().Count() >= 14);
        Assert.True(TextPairs.Searches.Count(pair => !pair.IsMeant) >= 20);
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public void ANameIsFoundByWhatIsTyped(TextPair pair)
    {
        var name = SearchKey.Of(pair.Name);
        Assert.Equal(
            pair.IsMeant,
            SearchKey.Words(pair.Typed).All(word => name.Contains(word, StringComparison.Ordinal))
        );
    }

    [Theory]
    [MemberData(nameof(IgnoringCase))]
    public void CaseAloneIsIgnored(TextPair pair) =>
        Assert.Equal(pair.IsMeant, CaseFolding.Fold(pair.Name) == CaseFolding.Fold(pair.Typed));

    [Theory]
    [MemberData(nameof(Empty))]
    public void NothingIsLeft(string text) => Assert.Equal("", SearchKey.Of(text));

    // What is folded stays as it is, whatever was folded.
    [Theory]
    [MemberData(nameof(Searches))]
    public void FoldingTwiceIsFoldingOnce(TextPair pair)
    {
        foreach (var text in new[] { pair.Name, pair.Typed })
        {
            Assert.Equal(SearchKey.Of(text), SearchKey.Of(SearchKey.Of(text)));
            Assert.Equal(TextOrder.Key(text), TextOrder.Key(TextOrder.Key(text)));
            Assert.Equal(CaseFolding.Fold(text), CaseFolding.Fold(CaseFolding.Fold(text)));
            Assert.Equal(SearchKey.Of(text), SearchKey.Of(TextForm.Compose(text)));
        }
    }

    [Fact]
    public void EveryCodePointFoldsToWhatStaysAsItIs()
    {
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            if (code is >= 0xD800 and <= 0xDFFF)
            {
                continue;
            }

            var text = "a" + char.ConvertFromUtf32(code) + "b";
            var (key, fold) = (TextOrder.Key(text), CaseFolding.Fold(text));
            Assert.True(key == TextOrder.Key(key), $"U+{code:X4}");
            Assert.True(fold == CaseFolding.Fold(fold), $"U+{code:X4}");
            Assert.True(key == TextOrder.Key(TextForm.Compose(text)), $"U+{code:X4}");
            Assert.True(key.Length <= 18 + 2 && fold.Length <= 6 + 2, $"U+{code:X4}");
        }
    }

    [Fact]
    public void AsciiIsFoldedWithoutATable()
    {
        var ascii = new string([.. Enumerable.Range(0, 128).Select(code => (char)code)]);
        Assert.Equal(ascii.ToLowerInvariant(), CaseFolding.Fold(ascii));
        Assert.Equal(ascii.ToLowerInvariant(), TextOrder.Key(ascii));
        Assert.Same("paris call", CaseFolding.Fold("paris call"));
        Assert.Same("paris call", TextOrder.Key("paris call"));
        Assert.Same("paris call", TextForm.Compose("paris call"));
    }
}
