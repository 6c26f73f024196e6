using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class SingleFieldSubscriptionsRuleTests
{
    static readonly RuleHarness Rule = new(SingleFieldSubscriptionsRule.AddTo);

    [Fact]
    public void OneFieldIsAllowed() => Rule.Accepts("subscription S { arrivals { name } }");

    [Fact]
    public void OneFieldSelectedTwiceIsOneField() =>
        Rule.Accepts("subscription S { arrivals { name } ...F } fragment F on Subscription { arrivals { length } }");

    [Fact]
    public void ASecondFieldIsReported() =>
        Rule.Reports(
            "subscription S { arrivals { name } departures { name } }",
            """Subscription "S" must select only one top level field. (1:36)"""
        );

    [Fact]
    public void AnotherAliasIsASecondField() =>
        Rule.Reports(
            "subscription { arrivals { name } later: arrivals { name } ... { departures { name } } }",
            "Anonymous Subscription must select only one top level field. (1:34, 1:65)"
        );

    [Fact]
    public void FieldsOfFragmentsCount() =>
        Rule.Reports(
            "subscription S { arrivals { name } ...F } fragment F on Subscription { departures { name } ...F }",
            """Subscription "S" must select only one top level field. (1:72)"""
        );

    [Fact]
    public void FragmentsOnOtherTypesDoNotCount() =>
        Rule.Accepts("subscription S { arrivals { name } ... on Ferry { departures { name } } }");

    [Fact]
    public void IntrospectionIsNoSourceOfEvents() =>
        Rule.Reports(
            "subscription S { __typename }",
            """Subscription "S" must not select an introspection top level field. (1:18)"""
        );

    [Fact]
    public void IntrospectionOfAnAnonymousSubscriptionIsReported() =>
        Rule.Reports(
            "subscription { __typename }",
            "Anonymous Subscription must not select an introspection top level field. (1:16)"
        );

    [Fact]
    public void SkipAndIncludeAreForbiddenAtTheTop() =>
        Rule.Reports(
            "subscription S($a: Boolean!) { arrivals @skip(if: $a) { name } ... @include(if: $a) { departures { "
                + "name } } }",
            """Subscription "S" must not use `@skip` or `@include` directives in the top level selection. """
                + "(1:41, 1:68)"
        );

    [Fact]
    public void SkipIsForbiddenInAnAnonymousSubscription() =>
        Rule.Reports(
            "subscription { arrivals @skip(if: true) { name } }",
            "Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection. (1:25)"
        );

    [Fact]
    public void SkipFurtherDownIsAllowed() =>
        Rule.Accepts("subscription S($a: Boolean!) { arrivals { name @skip(if: $a) } }");

    [Fact]
    public void NothingThatAppliesIsReportedAtTheSelectionSet() =>
        Rule.Reports(
            "subscription S { ... on Ferry { decks } }",
            """Subscription "S" must select one top level field. (1:16)"""
        );

    [Fact]
    public void WithoutASubscriptionTypeTheRuleIsSilent() =>
        Rule.Against("type Query { a: Int }").Accepts("subscription { a b }");
}
