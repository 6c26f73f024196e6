using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class UniqueOperationNamesRuleTests
{
    static readonly RuleHarness Rule = new(UniqueOperationNamesRule.AddTo);

    [Fact]
    public void DifferentNamesMayStandBesideEachOther() =>
        Rule.Accepts("query A { ferry { decks } } query B { ferry { decks } }");

    [Fact]
    public void AnOperationAndAFragmentMayShareAName() =>
        Rule.Accepts("query A { ferry { ...A } } fragment A on Ferry { decks }");

    [Fact]
    public void OneNameForTwoOperationsIsReportedAtBoth() =>
        Rule.Reports(
            "query A { ferry { decks } } query A { barge { decks } }",
            """There can be only one operation named "A". (1:7, 1:35)"""
        );

    [Fact]
    public void TheKindOfOperationMakesNoDifference() =>
        Rule.Reports(
            "query A { ferry { decks } } mutation A { castOff(id: 1) { decks } } subscription A { arrivals { name } }",
            """There can be only one operation named "A". (1:7, 1:38)""",
            """There can be only one operation named "A". (1:7, 1:82)"""
        );
}
