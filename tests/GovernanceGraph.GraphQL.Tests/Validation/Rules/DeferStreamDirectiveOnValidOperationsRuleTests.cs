using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class DeferStreamDirectiveOnValidOperationsRuleTests
{
    static readonly RuleHarness Rule = new(DeferStreamDirectiveOnValidOperationsRule.AddTo);

    [Fact]
    public void QueriesAndMutationsMayDeferAndStream() =>
        Rule.Accepts(
            "{ sailor { ships @stream { name } ... @defer { name } } } mutation { castOff(id: 1) { ... @defer { "
                + "decks } } }"
        );

    [Fact]
    public void SubscriptionsMayNot() =>
        Rule.Reports(
            "subscription { arrivals { name ... @defer { length } berth @stream { number } } }",
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` "
                + "argument to `false`. (1:36)",
            "Stream directive not supported on subscription operations. Disable `@stream` by setting the `if` "
                + "argument to `false`. (1:60)"
        );

    [Fact]
    public void SubscriptionsMayWhereItCanBeOff() =>
        Rule.Reports(
            "subscription ($a: Boolean!) { arrivals { ... @defer(if: false) { length } ... @defer(if: $a) { "
                + "length } ... @defer(if: true) { length } ... @defer(if: 1) { length } } }",
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` "
                + "argument to `false`. (1:109)",
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` "
                + "argument to `false`. (1:141)"
        );

    [Fact]
    public void WhatCanBeLeftOutIsPassedOver() =>
        Rule.Reports(
            "subscription ($a: Boolean!) { arrivals { ... @defer @skip(if: $a) { length } ... @defer @skip { "
                + "length } ... @include(if: false) @defer { length } ... @defer @skip(if: false) { length "
                + "} ... @defer "
                + "@include(if: true) { length } ... @defer @include { length } } }",
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` "
                + "argument to `false`. (1:152)",
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` "
                + "argument to `false`. (1:191)",
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` "
                + "argument to `false`. (1:232)"
        );

    [Fact]
    public void TheWayThroughFragmentsIsReported() =>
        Rule.Reports(
            "subscription { arrivals { ...F } } fragment F on Vessel { ...G ...F } fragment G on Vessel { ... "
                + "@defer { name } }",
            "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` "
                + "argument to `false`. (1:98, 1:59, 1:27)"
        );
}
