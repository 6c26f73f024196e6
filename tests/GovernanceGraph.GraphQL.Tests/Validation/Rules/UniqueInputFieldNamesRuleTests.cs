using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class UniqueInputFieldNamesRuleTests
{
    static readonly RuleHarness Rule = new(UniqueInputFieldNamesRule.AddTo);

    [Fact]
    public void EachObjectHasItsOwnFields() =>
        Rule.Accepts(
            """{ arguments { voyage(value: { from: "a", next: { from: "b", next: { from: "c" } }, to: "d" }) } }"""
        );

    [Fact]
    public void EachRepetitionIsReportedWithTheFirst() =>
        Rule.Reports(
            """{ arguments { voyage(value: { from: "a", next: { to: "b", to: "c" }, from: "d", from: "e" }) """
                + "tide(value: [{ a: 1, a: 2 }]) } }",
            """There can be only one input field named "to". (1:50, 1:59)""",
            """There can be only one input field named "from". (1:31, 1:70)""",
            """There can be only one input field named "from". (1:31, 1:81)""",
            """There can be only one input field named "a". (1:109, 1:115)"""
        );
}
