using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class PossibleFragmentSpreadsRuleTests
{
    static readonly RuleHarness Rule = new(PossibleFragmentSpreadsRule.AddTo);

    [Fact]
    public void TypesThatShareAnObjectAreCompatible() =>
        Rule.Accepts(
            "{ vessel { ... on Ferry { decks } ... on Crewed { captain { name } } ... on Moored { __typename } } "
                + "moored { ...F ... on Named { __typename } } ferry { ... on Vessel { name } ... on Ferry { decks } "
                + "...N } } fragment F on Barge { decks } fragment N on Named { __typename }"
        );

    [Fact]
    public void ObjectsOfDifferentTypesAreNot() =>
        Rule.Reports(
            "{ ferry { ... on Barge { decks } ...F } } fragment F on Sailor { name }",
            """Fragment cannot be spread here as objects of type "Ferry" can never be of type "Barge". (1:11)""",
            """Fragment "F" cannot be spread here as objects of type "Ferry" can never be of type "Sailor". (1:34)"""
        );

    [Fact]
    public void AnObjectOutsideAUnionOrInterfaceIsNot() =>
        Rule.Reports(
            "{ moored { ... on Sailor { name } } crewed { ... on Barge { decks } } barge { ... on Crewed { "
                + "captain { name } } ... on Named { __typename } } }",
            """Fragment cannot be spread here as objects of type "Moored" can never be of type "Sailor". (1:12)""",
            """Fragment cannot be spread here as objects of type "Crewed" can never be of type "Barge". (1:46)""",
            """Fragment cannot be spread here as objects of type "Barge" can never be of type "Crewed". (1:79)""",
            """Fragment cannot be spread here as objects of type "Barge" can never be of type "Named". (1:114)"""
        );

    [Fact]
    public void AbstractTypesWithoutACommonObjectAreNot() =>
        Rule.Against(
                "interface A { f: Int } interface B { f: Int } type X implements A { f: Int } type Y implements B "
                    + "{ f: Int } union U = Y type Query { a: A }"
            )
            .Reports(
                "{ a { ... on B { f } ... on U { __typename } } }",
                """Fragment cannot be spread here as objects of type "A" can never be of type "B". (1:7)""",
                """Fragment cannot be spread here as objects of type "A" can never be of type "U". (1:22)"""
            );

    [Fact]
    public void UnknownTypesAreLeftToOtherRules() =>
        Rule.Accepts(
            "{ ferry { ... on Missing { a } ...F ...G ... on Tide { high } } } fragment F on Missing { a } "
                + "fragment G on Unit { a }"
        );
}
