using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class UniqueVariableNamesRuleTests
{
    static readonly RuleHarness Rule = new(UniqueVariableNamesRule.AddTo);

    [Fact]
    public void EachOperationHasItsOwnVariables() =>
        Rule.Accepts("query A($a: Int, $b: Int) { ferry { decks } } query B($a: Int) { ferry { decks } }");

    [Fact]
    public void AllPlacesOfARepeatedNameAreReportedTogether() =>
        Rule.Reports(
            "query A($a: Int, $b: Int, $a: String, $a: Int) { ferry { decks } }",
            """There can be only one variable named "$a". (1:10, 1:28, 1:40)"""
        );

    [Fact]
    public void ALongListIsSearchedToo() =>
        Rule.Reports(
            "query A($a: Int, $b: Int, $c: Int, $d: Int, $e: Int, $f: Int, $g: Int, $h: Int, $i: Int, $b: Int) { "
                + "ferry { decks } }",
            """There can be only one variable named "$b". (1:19, 1:91)"""
        );
}
