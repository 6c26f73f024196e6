using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class NoUndefinedVariablesRuleTests
{
    static readonly RuleHarness Rule = new(NoUndefinedVariablesRule.AddTo);

    [Fact]
    public void VariablesAreDefinedForAllFragments() =>
        Rule.Accepts("query A($a: Boolean, $b: ID) { ferry(id: $b) { ...F } } fragment F on Ferry { name(short: $a) }");

    [Fact]
    public void AnUndefinedVariableNamesTheOperation() =>
        Rule.Reports(
            "query A($a: ID) { ferry(id: $b) { name(short: $c) } }",
            """Variable "$b" is not defined by operation "A". (1:29, 1:1)""",
            """Variable "$c" is not defined by operation "A". (1:47, 1:1)"""
        );

    [Fact]
    public void AnUndefinedVariableOfAnAnonymousOperationNamesNone() =>
        Rule.Reports("{ ferry(id: $a) { decks } }", """Variable "$a" is not defined. (1:13, 1:1)""");

    [Fact]
    public void EachOperationThatLeadsToAFragmentMustDefineItsVariables() =>
        Rule.Reports(
            "query A($a: Boolean) { ferry { ...F } } query B { ferry { ...G } } fragment F on Ferry { name(short: "
                + "$a) } fragment G on Ferry { ...F @skip(if: $s) }",
            """Variable "$s" is not defined by operation "B". (1:145, 1:41)""",
            """Variable "$a" is not defined by operation "B". (1:102, 1:41)"""
        );

    [Fact]
    public void VariablesInsideObjectsAndListsCount() =>
        Rule.Reports(
            "{ arguments { voyage(value: { from: $from, stops: [$stop] }) } }",
            """Variable "$from" is not defined. (1:37, 1:1)""",
            """Variable "$stop" is not defined. (1:52, 1:1)"""
        );
}
