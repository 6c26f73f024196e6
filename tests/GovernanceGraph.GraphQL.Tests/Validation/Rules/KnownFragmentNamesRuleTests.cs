using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class KnownFragmentNamesRuleTests
{
    static readonly RuleHarness Rule = new(KnownFragmentNamesRule.AddTo);

    [Fact]
    public void KnownFragmentsAreAccepted() =>
        Rule.Accepts(
            "{ ferry { ...A ... on Ferry { ...B } } } fragment A on Ferry { decks ...B } fragment B on Ferry { decks }"
        );

    [Fact]
    public void UnknownFragmentsAreReportedAtEachName() =>
        Rule.Reports(
            "{ ferry { ...A ... on Ferry { ...B } } } fragment C on Ferry { ...A }",
            """Unknown fragment "A". (1:14)""",
            """Unknown fragment "B". (1:34)""",
            """Unknown fragment "A". (1:67)"""
        );
}
