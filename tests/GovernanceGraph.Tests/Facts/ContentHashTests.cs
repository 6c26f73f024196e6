using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using Xunit;

namespace GovernanceGraph.Tests.Facts;

public sealed class ContentHashTests
{
    [Fact]
    public void HashesOfFactsNeverChange() =>
        Assert.Equal(
            [
                "a383251468b2fab507356f4c06dba954",
                "27c53cb79c41e4ae99b5194960bdff90",
                "2dd94970daccc5e4fbc2768f6af3ca1f",
                "1fbcf04b281465aa3fc3d24ea4146acb",
                "9de7eeff3e0129f9edde5799940302b3",
                "fba7ce8a3e0016d4f2ac10669c1cd102",
                "de492cc0c9f9e217a24ce38bfaa88956",
            ],
            new Fact[]
            {
                Some.Source("list", "official", "2019-05-01"),
                Some.Statement(
                    "state:FR",
                    "France",
                    "list",
                    ["FR"],
                    (EntityFields.CountryCode, "FR"),
                    (EntityFields.M49, "250")
                ),
                Some.Claim(
                    "list",
                    true,
                    "2018-11-12",
                    role: "supporter",
                    from: "state:FR",
                    type: "SIGNED",
                    to: "declaration:paris-call"
                ),
                Some.List("list", "2019", null),
                new ReportedCount(
                    "declaration:paris-call",
                    "signatories",
                    "state",
                    51,
                    Some.Date("2018-11"),
                    "list",
                    null
                ),
                new Principle("declaration:paris-call", 1, "Protect people", null, "list"),
                new Position("state:FR", Enums.PositionKind.Members[0], "Position", Some.Date("2019"), null, "list"),
            }.Select(fact => fact.Hash.ToString())
        );

    [Fact]
    public void TheOrderOfValuesOfAStatementDoesNotMatter() =>
        Assert.Equal(
            Some.Statement(
                "state:FR",
                "France",
                "list",
                null,
                (EntityFields.CountryCode, "FR"),
                (EntityFields.M49, "250")
            ).Hash,
            Some.Statement(
                "state:FR",
                "France",
                "list",
                null,
                (EntityFields.M49, "250"),
                (EntityFields.CountryCode, "FR")
            ).Hash
        );

    [Fact]
    public void AbsentEmptyAndShiftedValuesDiffer()
    {
        ContentHash[] hashes =
        [
            ContentHash.Of(FactKind.Claim, "a", null),
            ContentHash.Of(FactKind.Claim, "a", ""),
            ContentHash.Of(FactKind.Claim, "", "a"),
            ContentHash.Of(FactKind.Claim, "a"),
            ContentHash.Of(FactKind.Source, "a"),
            ContentHash.Of(FactKind.Claim, new string('a', 5000)),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void AHashIsReadAsItWasWrittenAndOrderedAsItsText()
    {
        var hashes = Enumerable
            .Range(0, 50)
            .Select(number => ContentHash.Of(FactKind.Claim, number.ToString(null, null)))
            .ToArray();

        Assert.Equal(
            hashes.Order().Select(hash => hash.ToString()),
            hashes.Select(hash => hash.ToString()).Order(StringComparer.Ordinal)
        );
        Assert.All(
            hashes,
            hash =>
            {
                Assert.True(ContentHash.TryParse(hash.ToString(), out var read));
                Assert.Equal(hash, read);
            }
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("00000000000000000000000000000000 ")]
    [InlineData("0000000000000000000000000000000g")]
    public void OtherTextIsNoHash(string text) => Assert.False(ContentHash.TryParse(text, out _));

    [Fact]
    public void ASourceKeepsItsKeyWhenItsContentChanges()
    {
        var (first, second) = (Some.Source("list", "official"), Some.Source("list", "news"));

        Assert.Equal(first.Key, second.Key);
        Assert.NotEqual(first.Hash, second.Hash);
    }
}
