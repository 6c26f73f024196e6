using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class VariablesAreInputTypesRuleTests
{
    static readonly RuleHarness Rule = new(VariablesAreInputTypesRule.AddTo);

    [Fact]
    public void ScalarsEnumsAndInputObjectsAreInputTypes() =>
        Rule.Accepts("query A($a: Int!, $b: [Unit], $c: Voyage, $d: Missing) { ferry { decks } }");

    [Fact]
    public void ObjectsInterfacesAndUnionsAreNot() =>
        Rule.Reports(
            "query A($a: Ferry, $b: [Vessel!]!, $c: Moored) { ferry { decks } }",
            """Variable "$a" cannot be non-input type "Ferry". (1:13)""",
            """Variable "$b" cannot be non-input type "[Vessel!]!". (1:24)""",
            """Variable "$c" cannot be non-input type "Moored". (1:40)"""
        );
}
