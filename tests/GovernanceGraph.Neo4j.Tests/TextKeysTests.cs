using System.Text;
using GovernanceGraph.Neo4j.Layout;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests;

public sealed class TextKeysTests
{
    static readonly string[] Texts = ["", "a", "\uD7FF", "\uD83D\uDE00", "\uD83D\uDE00a", "\uD801\uDC00", "\uE000", "\uF8FF", "\uFFFD", "a\uFFFD", "a\uD83D\uDE00"];

    [Fact]
    public void TheOrderByCodePointOfKeysIsTheOrderByCodeUnitOfTexts()
    {
        foreach (var left in Texts)
        {
            foreach (var right in Texts)
            {
                Assert.Equal(
                    Math.Sign(string.CompareOrdinal(left, right)),
                    Math.Sign(ByCodePoint(TextKeys.ByCodeUnit(left), TextKeys.ByCodeUnit(right))));
            }
        }
    }

    [Fact]
    public void AKeyHasNoCaseAndNoDiacritics() => Assert.Equal(TextKeys.Order("COTE D'IVOIRE"), TextKeys.Order("Côte d'Ivoire"));

    // The order of UTF-8 is the order of code points.
    static int ByCodePoint(string left, string right) => Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
}
