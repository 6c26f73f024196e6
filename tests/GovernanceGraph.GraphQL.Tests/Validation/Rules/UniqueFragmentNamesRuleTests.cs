using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class UniqueFragmentNamesRuleTests
{
    static readonly RuleHarness Rule = new(UniqueFragmentNamesRule.AddTo);

    [Fact]
    public void DifferentNamesMayStandBesideEachOther() =>
        Rule.Accepts("{ ferry { ...A ...B } } fragment A on Ferry { decks } fragment B on Ferry { decks }");

    [Fact]
    public void OneNameForTwoFragmentsIsReportedAtBoth() =>
        Rule.Reports(
            "{ ferry { ...A } } fragment A on Ferry { decks } fragment A on Barge { decks } fragment A on Sailor "
                + "{ name }",
            """There can be only one fragment named "A". (1:29, 1:59)""",
            """There can be only one fragment named "A". (1:29, 1:89)"""
        );
}
