using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class KnownDirectivesRuleTests
{
    static readonly RuleHarness Rule = new(KnownDirectivesRule.AddTo);

    [Fact]
    public void KnownDirectivesInTheirPlacesAreAccepted() =>
        Rule.Accepts(
            """query A($a: Boolean! @onVariable) @onQuery @log { ferry @pilot(name: "x") @include(if: $a) { """
                + "...F @skip(if: $a) ... @include(if: $a) { decks } } } fragment F on Ferry @onFragment { decks }"
        );

    [Fact]
    public void MutationsAndSubscriptionsHavePlacesOfTheirOwn() =>
        Rule.Reports(
            "mutation A @onMutation @onSubscription { castOff(id: 1) { decks } } subscription B @onSubscription "
                + "@onMutation { arrivals { name } }",
            """Directive "@onSubscription" may not be used on MUTATION. (1:24)""",
            """Directive "@onMutation" may not be used on SUBSCRIPTION. (1:100)"""
        );

    [Fact]
    public void UnknownDirectivesAreReported() =>
        Rule.Reports(
            "{ ferry @unknown { decks @deferred } }",
            """Unknown directive "@unknown". (1:9)""",
            """Unknown directive "@deferred". (1:26)"""
        );

    [Fact]
    public void DirectivesInOtherPlacesAreReported() =>
        Rule.Reports(
            """query A($a: Int @onQuery) @pilot(name: "x") { ferry @onQuery { ...F @onFragment ... @onVariable """
                + "{ decks } } } fragment F on Ferry @log { decks }",
            """Directive "@onQuery" may not be used on VARIABLE_DEFINITION. (1:17)""",
            """Directive "@pilot" may not be used on QUERY. (1:27)""",
            """Directive "@onQuery" may not be used on FIELD. (1:53)""",
            """Directive "@onFragment" may not be used on FRAGMENT_SPREAD. (1:69)""",
            """Directive "@onVariable" may not be used on INLINE_FRAGMENT. (1:85)""",
            """Directive "@log" may not be used on FRAGMENT_DEFINITION. (1:131)"""
        );

    [Fact]
    public void DirectivesThatTheDocumentDefinesAreKnown() =>
        Rule.Reports(
            "{ ferry @fast { decks @slow } } directive @fast on FIELD directive @slow on QUERY",
            """Directive "@slow" may not be used on FIELD. (1:23)"""
        );

    [Fact]
    public void DirectivesOnDefinitionsOfTypesAreCheckedToo() =>
        Rule.Reports(
            "schema @a { query: Q } scalar S @a type T implements I @a { f(x: Int @a): Int @a } interface I @a { "
                + "f: Int } union U @a = T enum E @a { V @a } input N @a { f: Int @a } directive @a(x: Int "
                + "@a) on FIELD "
                + "extend schema @a extend type T @a",
            """Directive "@a" may not be used on SCHEMA. (1:8)""",
            """Directive "@a" may not be used on SCALAR. (1:33)""",
            """Directive "@a" may not be used on OBJECT. (1:56)""",
            """Directive "@a" may not be used on ARGUMENT_DEFINITION. (1:70)""",
            """Directive "@a" may not be used on FIELD_DEFINITION. (1:79)""",
            """Directive "@a" may not be used on INTERFACE. (1:96)""",
            """Directive "@a" may not be used on UNION. (1:118)""",
            """Directive "@a" may not be used on ENUM. (1:132)""",
            """Directive "@a" may not be used on ENUM_VALUE. (1:139)""",
            """Directive "@a" may not be used on INPUT_OBJECT. (1:152)""",
            """Directive "@a" may not be used on INPUT_FIELD_DEFINITION. (1:164)""",
            """Directive "@a" may not be used on ARGUMENT_DEFINITION. (1:189)""",
            """Directive "@a" may not be used on SCHEMA. (1:216)""",
            """Directive "@a" may not be used on OBJECT. (1:233)"""
        );
}
