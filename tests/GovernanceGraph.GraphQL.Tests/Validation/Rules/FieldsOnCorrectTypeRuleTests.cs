using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class FieldsOnCorrectTypeRuleTests
{
    static readonly RuleHarness Rule = new(FieldsOnCorrectTypeRule.AddTo);

    [Fact]
    public void FieldsOfObjectsAndInterfacesAreFound() =>
        Rule.Accepts("{ ferry { __typename anchorage: decks captain { name } } vessel { __typename name } }");

    [Fact]
    public void TheTypeNameOfAUnionIsAField() => Rule.Accepts("{ moored { __typename } }");

    [Fact]
    public void IntrospectionStandsAtTheRootOfQueries() =>
        Rule.Accepts("""{ __schema { types { name } } __type(name: "Ferry") { name } }""");

    [Fact]
    public void IntrospectionStandsNowhereElse() =>
        Rule.Reports(
            "{ ferry { __schema { types { name } } } }",
            """Cannot query field "__schema" on type "Ferry". (1:11)"""
        );

    [Fact]
    public void AnUnknownFieldIsReportedWithSimilarNames() =>
        Rule.Reports(
            "{ ferry { deck lenght } }",
            """Cannot query field "deck" on type "Ferry". Did you mean "decks"? (1:11)""",
            """Cannot query field "lenght" on type "Ferry". Did you mean "length"? (1:16)"""
        );

    [Fact]
    public void AnUnknownFieldWithoutSimilarNamesIsReportedAlone() =>
        Rule.Reports("{ ferry { engineRoom } }", """Cannot query field "engineRoom" on type "Ferry". (1:11)""");

    [Fact]
    public void NothingBelowAnUnknownFieldIsReported() =>
        Rule.Reports("{ ferry { engine { unknown } } }", """Cannot query field "engine" on type "Ferry". (1:11)""");

    [Fact]
    public void AFieldOfTheImplementingTypesIsSuggestedByTypes() =>
        Rule.Reports(
            "{ vessel { decks } }",
            """Cannot query field "decks" on type "Vessel". Did you mean to use an inline fragment on "Barge" """
                + """or "Ferry"? (1:12)"""
        );

    [Fact]
    public void AFieldThatAnotherInterfaceHasIsSuggestedByThat() =>
        Rule.Reports(
            "{ vessel { captain { name } } }",
            """Cannot query field "captain" on type "Vessel". Did you mean to use an inline fragment on """
                + "\"Crewed\" or \"Ferry\"? (1:12)"
        );

    [Fact]
    public void AFieldOfAUnionIsSuggestedByTypes() =>
        Rule.Reports(
            "{ moored { name } named { name } }",
            """Cannot query field "name" on type "Moored". Did you mean to use an inline fragment on "Vessel", """
                + "\"Barge\", or \"Ferry\"? (1:12)",
            """Cannot query field "name" on type "Named". Did you mean to use an inline fragment on "Vessel", """
                + "\"Ferry\", or \"Sailor\"? (1:27)"
        );

    [Fact]
    public void OnlyFiveTypesAreSuggested() =>
        Rule.Against(
                "union T = A | B | C | D | E | F type A { f: Int } type B { f: Int } type C { f: Int } type D { "
                    + "f: Int } type E { f: Int } type F { f: Int } type Query { t: T }"
            )
            .Reports(
                "{ t { f } }",
                """Cannot query field "f" on type "T". Did you mean to use an inline fragment on "A", "B", "C", """
                    + "\"D\", or \"E\"? (1:7)"
            );

    [Fact]
    public void TheMostGeneralInterfaceIsSuggestedFirst() =>
        Rule.Against(
                "interface Z { f: Int } interface Y implements Z { f: Int } type B implements Z & Y { f: Int } "
                    + "type A implements Z & Y { f: Int } union T = A | B type Query { t: T }"
            )
            .Reports(
                "{ t { f } }",
                """Cannot query field "f" on type "T". Did you mean to use an inline fragment on "Z", "Y", "A", """
                    + """or "B"? (1:7)"""
            );
}
