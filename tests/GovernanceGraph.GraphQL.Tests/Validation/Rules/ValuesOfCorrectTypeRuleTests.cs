using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class ValuesOfCorrectTypeRuleTests
{
    static readonly RuleHarness Rule = new(ValuesOfCorrectTypeRule.AddTo);

    [Fact]
    public void GoodValuesOfEveryKindAreAccepted() =>
        Rule.Accepts(
            """{ arguments { integer(value: 1) decimal(value: 1) text(value: "a") flag(value: true) """
                + """identifier(value: 1) unit(value: FOOT) texts(value: ["a", null]) texts(value: "a") """
                + """voyage(value: """
                + """{ from: "a", stops: ["b"] }) cargo(value: { weight: 1.5 }) tide(value: { any: [thing] }) """
                + "integer(value: null) } }"
        );

    [Fact]
    public void AnIntTakesWholeNumbersOf32Bits() =>
        Rule.Reports(
            """{ arguments { a: integer(value: "1") b: integer(value: 1.0) c: integer(value: 2147483648) d: """
                + "integer(value: true) e: integer(value: ONE) f: integer(value: [1]) g: integer(value: {}) } }",
            """Int cannot represent non-integer value: "1" (1:33)""",
            "Int cannot represent non-integer value: 1.0 (1:56)",
            "Int cannot represent non 32-bit signed integer value: 2147483648 (1:79)",
            "Int cannot represent non-integer value: true (1:109)",
            "Int cannot represent non-integer value: ONE (1:133)",
            "Int cannot represent non-integer value: [1] (1:156)",
            "Int cannot represent non-integer value: {  } (1:179)"
        );

    [Fact]
    public void AFloatTakesNumbers() =>
        Rule.Reports(
            """{ arguments { a: decimal(value: "1") b: decimal(value: true) c: decimal(value: ONE) d: """
                + "decimal(value: 1e400) } }",
            """Float cannot represent non numeric value: "1" (1:33)""",
            "Float cannot represent non numeric value: true (1:56)",
            "Float cannot represent non numeric value: ONE (1:80)"
        );

    [Fact]
    public void AStringTakesStrings() =>
        Rule.Reports(
            "{ arguments { a: text(value: 1) b: text(value: 1.5) c: text(value: true) d: text(value: A) e: "
                + """text(value: ["a"]) } }""",
            "String cannot represent a non string value: 1 (1:30)",
            "String cannot represent a non string value: 1.5 (1:48)",
            "String cannot represent a non string value: true (1:68)",
            "String cannot represent a non string value: A (1:89)",
            """String cannot represent a non string value: ["a"] (1:107)"""
        );

    [Fact]
    public void ABooleanTakesTrueAndFalse() =>
        Rule.Reports(
            """{ arguments { a: flag(value: 1) b: flag(value: "true") c: flag(value: TRUE) } }""",
            "Boolean cannot represent a non boolean value: 1 (1:30)",
            """Boolean cannot represent a non boolean value: "true" (1:48)""",
            "Boolean cannot represent a non boolean value: TRUE (1:71)"
        );

    [Fact]
    public void AnIdTakesStringsAndWholeNumbers() =>
        Rule.Reports(
            "{ arguments { a: identifier(value: 1.5) b: identifier(value: true) c: identifier(value: A) } }",
            "ID cannot represent a non-string and non-integer value: 1.5 (1:36)",
            "ID cannot represent a non-string and non-integer value: true (1:62)",
            "ID cannot represent a non-string and non-integer value: A (1:89)"
        );

    [Fact]
    public void AnEnumTakesItsValues() =>
        Rule.Reports(
            """{ arguments { a: unit(value: "FOOT") b: unit(value: 1) c: unit(value: FEET) d: unit(value: foot) """
                + "e: unit(value: true) } }",
            """Enum "Unit" cannot represent non-enum value: "FOOT". Did you mean the enum value "FOOT"? (1:30)""",
            """Enum "Unit" cannot represent non-enum value: 1. (1:53)""",
            """Value "FEET" does not exist in "Unit" enum. Did you mean the enum value "FOOT"? (1:71)""",
            """Value "foot" does not exist in "Unit" enum. Did you mean the enum value "FOOT"? (1:92)""",
            """Enum "Unit" cannot represent non-enum value: true. (1:113)"""
        );

    [Fact]
    public void AListTakesItemsOfItsTypeOrOneItem() =>
        Rule.Reports(
            """{ arguments { a: texts(value: ["a", 2, [3]]) b: texts(value: 1) c: requiredTexts(value: """
                + """[null, 1]) } }""",
            "String cannot represent a non string value: 2 (1:37)",
            "String cannot represent a non string value: [3] (1:40)",
            "String cannot represent a non string value: 1 (1:62)",
            """Expected value of non-null type "String!" not to be null. (1:90)""",
            "String cannot represent a non string value: 1 (1:96)"
        );

    [Fact]
    public void ANonNullTypeTakesNoNull() =>
        Rule.Reports(
            "{ arguments { a: required(value: null) b: requiredTexts(value: null) c: withDefault(value: null) } }",
            """Expected value of non-null type "Int!" not to be null. (1:34)""",
            """Expected value of non-null type "[String!]!" not to be null. (1:64)""",
            """Expected value of non-null type "Int!" not to be null. (1:92)"""
        );

    [Fact]
    public void AnInputObjectTakesItsFields() =>
        Rule.Reports(
            """{ arguments { a: voyage(value: "x") b: voyage(value: { to: "x" }) c: voyage(value: { from: "x", """
                + "vie: 1 }) d: voyage(value: { from: 1, crew: null, next: { from: null } }) } }",
            """Expected value of type "Voyage" to be an object, found: "x". (1:32)""",
            """Expected value of type "Voyage" to include required field "from", found: { to: "x" }. (1:54)""",
            """Expected value of type "Voyage" not to include unknown field "vie", found: { from: "x", vie: 1 """
                + "}. (1:97)",
            "String cannot represent a non string value: 1 (1:132)",
            """Expected value of non-null type "Int!" not to be null. (1:141)""",
            """Expected value of non-null type "String!" not to be null. (1:161)"""
        );

    [Fact]
    public void AOneOfObjectTakesExactlyOneField() =>
        Rule.Reports(
            "{ arguments { a: cargo(value: {}) b: cargo(value: { weight: 1, pieces: 1 }) c: cargo(value: { "
                + """weight: null }) d: cargo(value: { pieces: "x" }) } }""",
            """Within OneOf Input Object type "Cargo", exactly one field must be specified, and the value for """
                + "that field must be non-null. (1:31)",
            """Within OneOf Input Object type "Cargo", exactly one field must be specified, and the value for """
                + "that field must be non-null. (1:51)",
            """Within OneOf Input Object type "Cargo", exactly one field must be specified, and the value for """
                + "that field must be non-null. (1:93)",
            """Int cannot represent non-integer value: "x" (1:137)"""
        );

    [Fact]
    public void ArgumentsOfDirectivesAreChecked() =>
        Rule.Reports(
            """{ ferry @pilot(name: 1) @skip(if: "no") { decks } }""",
            "String cannot represent a non string value: 1 (1:22)",
            """Boolean cannot represent a non boolean value: "no" (1:35)"""
        );

    [Fact]
    public void DefaultsOfVariablesAreChecked() =>
        Rule.Reports(
            """query A($a: Int = "x", $b: Voyage = { to: 1 }, $c: Int! = null, $d: [Unit] = [FEET]) { ferry { """
                + "decks } }",
            """Int cannot represent non-integer value: "x" (1:19)""",
            """Expected value of type "Voyage" to include required field "from", found: { to: 1 }. (1:37)""",
            "String cannot represent a non string value: 1 (1:43)",
            """Expected value of non-null type "Int!" not to be null. (1:59)""",
            """Value "FEET" does not exist in "Unit" enum. Did you mean the enum value "FOOT"? (1:79)"""
        );

    [Fact]
    public void DescriptionsOfVariablesAreNoValues() =>
        Rule.Accepts("""query A("how many" $a: Int) { ferry { decks } }""");

    [Fact]
    public void WhatDependsOnVariablesIsPassedOver() =>
        Rule.Accepts(
            "query A($a: Int) { arguments { integer(value: $a) texts(value: [$a]) voyage(value: { from: $a }) "
                + "tide(value: [$a]) } }"
        );

    [Fact]
    public void ValuesOfUnknownArgumentsAreLeftToOtherRules() =>
        Rule.Accepts("""{ ferry(unknown: [1, { a: "b" }]) { decks } }""");
}
