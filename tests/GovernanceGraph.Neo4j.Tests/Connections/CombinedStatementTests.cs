using System.Text;
using GovernanceGraph.Neo4j.Connections;
using Xunit;

namespace GovernanceGraph.Neo4j.Tests.Connections;

public sealed class CombinedStatementTests
{
    [Theory]
    [InlineData("RETURN $p0, $revision", "RETURN $s_p0, $s_revision")]
    [InlineData("RETURN '$p0', \"$p0\", `$p0`, $p0", "RETURN '$p0', \"$p0\", `$p0`, $s_p0")]
    [InlineData("RETURN 'it\\'s $p0' + $p0", "RETURN 'it\\'s $p0' + $s_p0")]
    [InlineData("RETURN 'a\\\\' + $p0", "RETURN 'a\\\\' + $s_p0")]
    [InlineData("// $p0\nRETURN 4 / $p0 /* $p0 */", "// $p0\nRETURN 4 / $s_p0 /* $p0 */")]
    [InlineData("RETURN $p0 // $p0", "RETURN $s_p0 // $p0")]
    [InlineData("RETURN ''", "RETURN ''")]
    [InlineData("RETURN 'open $p0", "RETURN 'open $p0")]
    [InlineData("RETURN ``.`$`+$p0", "RETURN ``.`$`+$s_p0")]
    public void ParametersGetAPrefixOutsideTextsNamesAndComments(string text, string expected)
    {
        var renamed = new StringBuilder();
        CombinedStatement.AppendRenamed(text, "s_", renamed);

        Assert.Equal(expected, renamed.ToString());
    }

    [Fact]
    public void ParametersOfAllStatementsStandInOneObject()
    {
        var combined = CombinedStatement.Of([
            new("RETURN 1 AS current, $p0 AS answer", """{"p0":{"a":[1,"}"]},"p1":null}"""u8.ToArray()),
            new("RETURN 1 AS current, $p0 AS answer", """{ "p0" : "é" }"""u8.ToArray()),
        ]);

        Assert.Equal(
            """{"s0_p0":{"a":[1,"}"]},"s0_p1":null,"s1_p0":"é"}""",
            Encoding.UTF8.GetString(combined.Parameters.Span)
        );
    }
}
