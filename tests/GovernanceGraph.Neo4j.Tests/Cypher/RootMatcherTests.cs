using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Cypher;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Cypher;

public sealed class RootMatcherTests
{
    [Fact]
    public void EachKindHasAPlaceAmongTheDegrees() =>
        Assert.Equal(GovernanceModel.Kinds, RootMatcher.ByDegree.OrderBy(kind => kind.Ordinal));
}
