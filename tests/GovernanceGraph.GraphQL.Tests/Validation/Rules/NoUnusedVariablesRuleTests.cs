using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class NoUnusedVariablesRuleTests
{
    static readonly RuleHarness Rule = new(NoUnusedVariablesRule.AddTo);

    [Fact]
    public void UsesInFragmentsDirectivesAndObjectsCount() =>
        Rule.Accepts(
            "query A($a: Boolean!, $b: String, $c: String) { arguments { voyage(value: { from: $b, stops: [$c] }) "
                + "} ferry { ...F } } fragment F on Ferry { decks @skip(if: $a) }"
        );

    [Fact]
    public void AnUnusedVariableNamesTheOperation() =>
        Rule.Reports(
            "query A($a: Int, $b: ID, $c: Int) { ferry(id: $b) { decks } }",
            """Variable "$a" is never used in operation "A". (1:9)""",
            """Variable "$c" is never used in operation "A". (1:26)"""
        );

    [Fact]
    public void AnUnusedVariableOfAnAnonymousOperationNamesNone() =>
        Rule.Reports("query ($a: Int) { ferry { decks } }", """Variable "$a" is never used. (1:8)""");

    [Fact]
    public void AUseInAnotherOperationDoesNotCount() =>
        Rule.Reports(
            "query A($a: ID) { ferry { decks } } query B($a: ID) { ferry(id: $a) { decks } }",
            """Variable "$a" is never used in operation "A". (1:9)"""
        );
}
