using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class LoneAnonymousOperationRuleTests
{
    static readonly RuleHarness Rule = new(LoneAnonymousOperationRule.AddTo);

    [Fact]
    public void AnAnonymousOperationMayStandBesideFragments() =>
        Rule.Accepts("{ ferry { ...F } } fragment F on Ferry { decks }");

    [Fact]
    public void SeveralNamedOperationsAreAllowed() =>
        Rule.Accepts("query A { ferry { decks } } query B { ferry { decks } }");

    [Fact]
    public void EachAnonymousOperationBesideAnotherIsReported() =>
        Rule.Reports(
            "{ ferry { decks } } { barge { decks } }",
            "This anonymous operation must be the only defined operation. (1:1)",
            "This anonymous operation must be the only defined operation. (1:21)"
        );

    [Fact]
    public void AnAnonymousOperationBesideANamedOneIsReported() =>
        Rule.Reports(
            "{ ferry { decks } } mutation A { castOff(id: 1) { decks } }",
            "This anonymous operation must be the only defined operation. (1:1)"
        );
}
