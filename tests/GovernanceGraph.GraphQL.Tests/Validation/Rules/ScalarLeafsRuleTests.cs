using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class ScalarLeafsRuleTests
{
    static readonly RuleHarness Rule = new(ScalarLeafsRule.AddTo);

    [Fact]
    public void LeavesHaveNoSelectionAndObjectsHaveOne() => Rule.Accepts("{ ferry { decks berth { number } } }");

    [Fact]
    public void AnObjectWithoutASelectionIsReported() =>
        Rule.Reports(
            "{ ferry }",
            """Field "ferry" of type "Ferry" must have a selection of subfields. Did you mean "ferry { ... }"? (1:3)"""
        );

    [Fact]
    public void AListOfObjectsWithoutASelectionIsReported() =>
        Rule.Reports(
            "{ sailor { ships } }",
            """Field "ships" of type "[Vessel]" must have a selection of subfields. Did you mean "ships { ... """
                + """}"? (1:12)"""
        );

    [Fact]
    public void AnInterfaceAndAUnionWithoutASelectionAreReported() =>
        Rule.Reports(
            "{ vessel moored }",
            """Field "vessel" of type "Vessel" must have a selection of subfields. Did you mean "vessel { ... """
                + """}"? (1:3)""",
            """Field "moored" of type "Moored" must have a selection of subfields. Did you mean "moored { ... """
                + """}"? (1:10)"""
        );

    [Fact]
    public void ALeafWithASelectionIsReported() =>
        Rule.Reports(
            "{ ferry { decks { high } name(short: true) @log { first } } }",
            """Field "decks" must not have a selection since type "Int!" has no subfields. (1:17)""",
            """Field "name" must not have a selection since type "String" has no subfields. (1:49)"""
        );

    [Fact]
    public void AFieldThatDoesNotExistIsLeftToAnotherRule() => Rule.Accepts("{ ferry { anchors anchor { weight } } }");
}
