using GovernanceGraph.Neo4j.Connections;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Connections;

public sealed class PlanReaderTests
{
    [Fact]
    public void APlanIsALineForEachOperatorBelowTheOneThatTakesItsRows() =>
        Assert.Equal(
            "ProduceResults current, answer (1 rows expected)\n  Apply (0.25 rows expected)\n    "
                + "NodeUniqueIndexSeek e\n    Argument\n",
            PlanReader.Read(
                """
            {"data":{"fields":[],"values":[]},"queryPlan":{"operatorType":"ProduceResults@neo4j","arguments":
            {"Details":"current, answer","EstimatedRows":1.0},
            "children":[{"operatorType":"Apply@neo4j","arguments":{"EstimatedRows":0.25},"children":[
            {"operatorType":"NodeUniqueIndexSeek@neo4j","arguments":{"Details":"e"},"children":[]},
            {"operatorType":"Argument@neo4j","arguments":{},"children":[]}]}]}}
            """u8
            )
        );
}
