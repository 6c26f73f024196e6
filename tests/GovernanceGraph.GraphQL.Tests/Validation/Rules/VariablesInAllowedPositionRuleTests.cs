using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class VariablesInAllowedPositionRuleTests
{
    static readonly RuleHarness Rule = new(VariablesInAllowedPositionRule.AddTo);

    [Fact]
    public void EqualAndStricterTypesAreAllowed() =>
        Rule.Accepts(
            "query A($a: Int, $b: Int!, $c: [String!]!, $d: Boolean!) { arguments { x: integer(value: $a) y: "
                + "integer(value: $b) required(value: $b) texts(value: $c) requiredTexts(value: $c) flag(value: $d) "
                + "@skip(if: $d) } }"
        );

    [Fact]
    public void OtherTypesAreNot() =>
        Rule.Reports(
            "query A($a: String, $b: [Int], $c: Int!) { arguments { integer(value: $a) texts(value: $b) "
                + "text(value: $c) } }",
            """Variable "$a" of type "String" used in position expecting type "Int". (1:9, 1:71)""",
            """Variable "$b" of type "[Int]" used in position expecting type "[String]". (1:21, 1:88)""",
            """Variable "$c" of type "Int!" used in position expecting type "String". (1:32, 1:104)"""
        );

    [Fact]
    public void ANullableVariableInANonNullPlaceIsNot() =>
        Rule.Reports(
            "query A($a: Int, $b: Boolean, $c: [String]!) { arguments { required(value: $a) flag(value: true) "
                + "@include(if: $b) requiredTexts(value: $c) } }",
            """Variable "$a" of type "Int" used in position expecting type "Int!". (1:9, 1:76)""",
            """Variable "$b" of type "Boolean" used in position expecting type "Boolean!". (1:18, 1:111)""",
            """Variable "$c" of type "[String]!" used in position expecting type "[String!]!". (1:31, 1:136)"""
        );

    [Fact]
    public void ADefaultOnEitherSideHelps() =>
        Rule.Reports(
            "query A($a: Int = 1, $b: Int, $c: Int = null) { arguments { required(value: $a) withDefault(value: "
                + "$b) x: required(value: $c) } }",
            """Variable "$c" of type "Int" used in position expecting type "Int!". (1:31, 1:123)"""
        );

    [Fact]
    public void UsesInFragmentsAreChecked() =>
        Rule.Reports(
            "query A($a: Int) { ferry { ...F } } fragment F on Ferry { name(short: $a) }",
            """Variable "$a" of type "Int" used in position expecting type "Boolean". (1:9, 1:71)"""
        );

    [Fact]
    public void FieldsOfInputObjectsAndItemsOfListsAreChecked() =>
        Rule.Reports(
            "query A($a: Int, $b: String) { arguments { voyage(value: { from: $b, crew: $a, stops: [$b] }) } }",
            """Variable "$b" of type "String" used in position expecting type "String!". (1:18, 1:66)""",
            """Variable "$b" of type "String" used in position expecting type "String!". (1:18, 1:88)"""
        );

    [Fact]
    public void AOneOfFieldTakesNoNullableVariable() =>
        Rule.Reports(
            "query A($a: Float, $b: Int!) { arguments { x: cargo(value: { weight: $a }) y: cargo(value: { pieces: "
                + "$b }) } }",
            """Variable "$a" is of type "Float" but must be non-nullable to be used for OneOf Input Object """
                + "\"Cargo\". (1:9, 1:70)"
        );

    [Fact]
    public void UnknownPlacesAndTypesAreLeftToOtherRules() =>
        Rule.Accepts("query A($a: Missing, $b: Int) { ferry(id: $a, x: $b) { name(short: $undefined) } }");
}
