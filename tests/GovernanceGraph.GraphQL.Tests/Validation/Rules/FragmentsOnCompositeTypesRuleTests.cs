using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class FragmentsOnCompositeTypesRuleTests
{
    static readonly RuleHarness Rule = new(FragmentsOnCompositeTypesRule.AddTo);

    [Fact]
    public void ObjectsInterfacesAndUnionsMayBeConditions() =>
        Rule.Accepts(
            "{ vessel { ... on Ferry { decks } ... on Vessel { name } ... { name } ...M } } fragment M on Moored "
                + "{ __typename }"
        );

    [Fact]
    public void AScalarIsNoCondition() =>
        Rule.Reports(
            "fragment F on Tide { high }",
            """Fragment "F" cannot condition on non composite type "Tide". (1:15)"""
        );

    [Fact]
    public void AnEnumIsNoCondition() =>
        Rule.Reports(
            "fragment F on Unit { high }",
            """Fragment "F" cannot condition on non composite type "Unit". (1:15)"""
        );

    [Fact]
    public void AnInputObjectIsNoCondition() =>
        Rule.Reports(
            "{ ferry { ... on Voyage { from } } }",
            """Fragment cannot condition on non composite type "Voyage". (1:18)"""
        );
}
