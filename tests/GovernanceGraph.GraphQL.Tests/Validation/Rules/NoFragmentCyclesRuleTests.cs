using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class NoFragmentCyclesRuleTests
{
    static readonly RuleHarness Rule = new(NoFragmentCyclesRule.AddTo);

    [Fact]
    public void ChainsAndDiamondsAreNoCycles() =>
        Rule.Accepts("fragment A on Ferry { ...B ...C } fragment B on Ferry { ...C } fragment C on Ferry { decks }");

    [Fact]
    public void AFragmentWithinItselfIsReported() =>
        Rule.Reports("fragment A on Ferry { sister { ...A } }", """Cannot spread fragment "A" within itself. (1:32)""");

    [Fact]
    public void ACycleIsReportedWithItsWay() =>
        Rule.Reports(
            "fragment A on Ferry { ...B } fragment B on Ferry { ...C } fragment C on Ferry { ... on Ferry { ...A } }",
            """Cannot spread fragment "A" within itself via "B", "C". (1:23, 1:52, 1:96)"""
        );

    [Fact]
    public void CyclesThatMeetAreReportedApart() =>
        Rule.Reports(
            "fragment A on Ferry { ...B ...C } fragment B on Ferry { ...A ...B } fragment C on Ferry { ...A ...B }",
            """Cannot spread fragment "A" within itself via "B". (1:23, 1:57)""",
            """Cannot spread fragment "B" within itself. (1:62)""",
            """Cannot spread fragment "A" within itself via "C". (1:28, 1:91)"""
        );

    [Fact]
    public void UnknownFragmentsEndAChain() => Rule.Accepts("fragment A on Ferry { ...Missing }");
}
