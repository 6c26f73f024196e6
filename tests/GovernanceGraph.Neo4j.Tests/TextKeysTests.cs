using System.Text;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Queries;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests;

public sealed class TextKeysTests
{
    static readonly string[] Texts =
    [
        "",
        "\0",
        "\u0001",
        "\u0003",
        "\u0004",
        "\u0005",
        "\u0004a",
        "a",
        "a\0",
        "a\u0002",
        "a\u0005",
        "a ",
        "a b",
        "ab",
        "\uD7FF",
        "\uD83D\uDE00",
        "\uD83D\uDE00a",
        "\uD801\uDC00",
        "\uE000",
        "\uF8FF",
        "\uFFFD",
        "a\uFFFD",
        "a\uD83D\uDE00",
    ];

    [Fact]
    public void TheOrderOfKeysIsTheOrderByCodeUnitOfTextsHoweverTheyAreCompared()
    {
        foreach (var left in Texts)
        {
            foreach (var right in Texts)
            {
                var expected = Math.Sign(string.CompareOrdinal(left, right));
                var (leftKey, rightKey) = (TextKeys.ByCodeUnit(left), TextKeys.ByCodeUnit(right));
                Assert.Equal((left, right, expected), (left, right, Math.Sign(ByCodePoint(leftKey, rightKey))));
                Assert.Equal(
                    (left, right, expected),
                    (left, right, Math.Sign(string.CompareOrdinal(leftKey, rightKey)))
                );
            }
        }
    }

    [Fact]
    public void KeysOfEntitiesAreInTheOrderOfNamesAndThenOfIds()
    {
        (string Name, string Id)[] entities =
        [
            .. Texts
                .Concat(["A", "\u00C5", "AB", "\u00E5b"])
                .SelectMany(name => new[] { "state:AA", "state:AB" }.Select(id => (name, id))),
        ];
        foreach (var left in entities)
        {
            foreach (var right in entities)
            {
                var byName = Math.Sign(TextOrder.Compare(left.Name, right.Name));
                var expected = byName != 0 ? byName : Math.Sign(string.CompareOrdinal(left.Id, right.Id));
                var key = TextKeys.OfEntity(left.Name, left.Id);
                Assert.Equal(
                    (left, right, expected),
                    (left, right, Math.Sign(ByCodePoint(key, TextKeys.OfEntity(right.Name, right.Id))))
                );
                Assert.Equal(
                    (left, right, byName < 0),
                    (left, right, ByCodePoint(key, TextKeys.FirstOf(right.Name)) < 0)
                );
                Assert.Equal(
                    (left, right, byName <= 0),
                    (left, right, ByCodePoint(key, TextKeys.BeyondAllOf(right.Name)) < 0)
                );
                Assert.Equal(
                    (left, right, byName == 0),
                    (left, right, key.StartsWith(TextKeys.FirstOf(right.Name), StringComparison.Ordinal))
                );
            }
        }
    }

    [Fact]
    public void AKeyHasNoCaseAndNoDiacritics() =>
        Assert.Equal(TextKeys.Order("COTE D'IVOIRE"), TextKeys.Order("Côte d'Ivoire"));

    // The order of UTF-8 is the order of code points.
    static int ByCodePoint(string left, string right) =>
        Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right));
}
