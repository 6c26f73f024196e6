using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class DeferStreamDirectiveOnRootFieldRuleTests
{
    static readonly RuleHarness Rule = new(DeferStreamDirectiveOnRootFieldRule.AddTo);

    [Fact]
    public void QueriesMayDeferAndStreamRootFields() =>
        Rule.Accepts("{ ferry @stream { decks } ... @defer { barge { decks } } }");

    [Fact]
    public void MutationsMayNot() =>
        Rule.Reports(
            "mutation { castOff(id: 1) @stream { decks } ... @defer { a: castOff(id: 1) { decks } } ...F @defer } "
                + "fragment F on Mutation { b: castOff(id: 1) @stream { decks ... @defer { name } } ...F }",
            """Stream directive cannot be used on root mutation type "Mutation". (1:27)""",
            """Defer directive cannot be used on root mutation type "Mutation". (1:49)""",
            """Defer directive cannot be used on root mutation type "Mutation". (1:93)""",
            """Stream directive cannot be used on root mutation type "Mutation". (1:145)"""
        );

    [Fact]
    public void SubscriptionsMayNot() =>
        Rule.Reports(
            "subscription { arrivals @stream { name } ... { ... @defer { departures { name } } } }",
            """Stream directive cannot be used on root subscription type "Subscription". (1:25)""",
            """Defer directive cannot be used on root subscription type "Subscription". (1:52)"""
        );

    [Fact]
    public void AFragmentIsCheckedOnceUnlessItIsWrong() =>
        Rule.Reports(
            "mutation A { ...F ...G } mutation B { ...F ...G } fragment F on Mutation { castOff(id: 1) @stream { "
                + "decks } } fragment G on Mutation { castOff(id: 1) { decks } }",
            """Stream directive cannot be used on root mutation type "Mutation". (1:91)""",
            """Stream directive cannot be used on root mutation type "Mutation". (1:91)"""
        );
}
