using System.Globalization;
using GovernanceGraph.Texts;
using Xunit;

namespace GovernanceGraph.Tests.Texts;

public sealed class TextFormTests
{
    [Theory]
    [InlineData("Co\u0302te d'Ivoire", "Côte d'Ivoire")]
    [InlineData("Việt Nam", "Việt Nam")]
    [InlineData("Vie\u0323\u0302t Nam", "Việt Nam")]
    [InlineData("Vie\u0302\u0323t Nam", "Việt Nam")] // marks in the other order
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국")]
    [InlineData("\uD558\u11AB", "한")] // a syllable and a tail
    [InlineData("\u0E33", "\u0E33")]
    [InlineData("\u212B", "Å")] // one of the letters that have no other form
    [InlineData("\u0958", "\u0915\u093C")] // stays two
    [InlineData("\uFB01", "\uFB01")] // a compatibility form stays what it is
    [InlineData("\u0344", "\u0308\u0301")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    [InlineData("\uD800x", "\uD800x")] // half a pair
    [InlineData("a\u0315\u0300\u05AE\u0300b", "\u00E0\u05AE\u0300\u0315b")]
    public void ATextIsComposed(string text, string composed)
    {
        Assert.Equal(composed, TextForm.Compose(text));
        Assert.Same(composed, TextForm.Compose(composed));
    }

    [Theory]
    [InlineData("Council of Europe")]
    [InlineData("Côte d’Ivoire")]
    [InlineData("Ελλάδα Ќ 中国 한국 ไทย भारत")]
    public void WhatIsComposedIsNotMadeAnew(string text) => Assert.Same(text, TextForm.Compose(text));

    [Fact]
    public void ManyMarksAreSortedInTime()
    {
        var marks = string.Concat(Enumerable.Range(0, 200_000).Select(i => i % 2 == 0 ? '\u0301' : '\u0323'));
        // The first below makes one with the letter.
        Assert.Equal(200_000 + 1 - 1, TextForm.Compose("e" + marks).Length);
    }

    // The consortium's own cases, where somebody has them: "source;NFC;NFD;…" of code points, one case a line.
    [Fact]
    public void TheCasesOfTheConsortiumHold()
    {
        if (Environment.GetEnvironmentVariable("UNICODE_NORMALIZATION_TEST") is not { } path)
        {
            return;
        }

        var cases = 0;
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] is not ('#' or '@')))
        {
            var columns = Array.ConvertAll(line.Split(';')[..5], Text);
            Assert.Equal(columns[1], TextForm.Compose(columns[0]));
            Assert.Equal(columns[1], TextForm.Compose(columns[1]));
            Assert.Equal(columns[1], TextForm.Compose(columns[2]));
            Assert.Equal(columns[3], TextForm.Compose(columns[3]));
            Assert.Equal(columns[3], TextForm.Compose(columns[4]));
            cases++;
        }

        Assert.True(cases > 10_000);
    }

    static string Text(string codes) =>
        string.Concat(
            codes
                .Split(' ')
                .Select(code =>
                    char.ConvertFromUtf32(int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
                )
        );
}
