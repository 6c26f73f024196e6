using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class NoUnusedFragmentsRuleTests
{
    static readonly RuleHarness Rule = new(NoUnusedFragmentsRule.AddTo);

    [Fact]
    public void FragmentsThatFragmentsSpreadAreUsed() =>
        Rule.Accepts("{ ferry { ...A } } fragment A on Ferry { ...B } fragment B on Ferry { decks }");

    [Fact]
    public void FragmentsThatNoOperationLeadsToAreUnused() =>
        Rule.Reports(
            "{ ferry { ...A } } fragment A on Ferry { decks } fragment B on Ferry { ...C } fragment C on "
                + "Ferry { ...B }",
            """Fragment "B" is never used. (1:50)""",
            """Fragment "C" is never used. (1:79)"""
        );

    [Fact]
    public void AnyOfTheOperationsMayUseAFragment() =>
        Rule.Accepts(
            "query Q { ferry { ...A } } query R { ferry { captain { ships { ...B } } } } fragment A on Ferry { "
                + "decks } fragment B on Ferry { decks }"
        );
}
