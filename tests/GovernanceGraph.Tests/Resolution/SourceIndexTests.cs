using System.Diagnostics;
using GovernanceGraph.Facts;
using GovernanceGraph.Resolution;
using Xunit;

namespace GovernanceGraph.Tests.Resolution;

public sealed class SourceIndexTests
{
    [Fact]
    public void AChainHasOneOrigin()
    {
        Source[] sources =
        [
            Some.Source("c", derivedFrom: "b"),
            Some.Source("a"),
            Some.Source("b", derivedFrom: "a"),
            Some.Source("d"),
        ];
        var index = new SourceIndex(sources);

        Assert.Equal(index["a"].Origin, index["b"].Origin);
        Assert.Equal(index["a"].Origin, index["c"].Origin);
        Assert.NotEqual(index["a"].Origin, index["d"].Origin);
        Assert.Equal(2, index.OriginCount);
    }

    [Fact]
    public void ACircleAndWhatLeadsToItHaveOneOriginWhateverTheOrder()
    {
        Source[] sources =
        [
            Some.Source("x", derivedFrom: "c"),
            Some.Source("b", derivedFrom: "c"),
            Some.Source("c", derivedFrom: "b"),
        ];

        Assert.Equal(1, new SourceIndex(sources).OriginCount);
        Assert.Equal(1, new SourceIndex(sources.Reverse()).OriginCount);
    }

    [Fact]
    public void TwoThatRepeatTheSameMissingSourceHaveOneOrigin() =>
        Assert.Equal(
            1,
            new SourceIndex([Some.Source("a", derivedFrom: "gone"), Some.Source("b", derivedFrom: "gone")]).OriginCount
        );

    [Fact]
    public void ALongChainIsFollowedInNoTime() =>
        Assert.Equal(
            1,
            new SourceIndex(
                Enumerable.Range(0, 100_000).Select(number => Some.Source($"s{number}", derivedFrom: $"s{number + 1}"))
            ).OriginCount
        );

    [Fact]
    public void RankIsThePlaceOfTheKind()
    {
        var index = new SourceIndex([
            Some.Source("a", "official"),
            Some.Source("b", "un-document"),
            Some.Source("c", "blog"),
        ]);

        Assert.Equal([0, 2, 7], new[] { "a", "b", "c" }.Select(id => index[id].Rank));
        Assert.Throws<UnreachableException>(() => index["d"]);
    }
}
