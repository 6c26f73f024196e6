using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class OverlappingFieldsCanBeMergedRuleTests
{
    static readonly RuleHarness Rule = new(OverlappingFieldsCanBeMergedRule.AddTo);

    [Fact]
    public void EqualFieldsMerge() =>
        Rule.Accepts("{ ferry { decks decks name(short: true) name(short: true) berth { number } berth { number } } }");

    [Fact]
    public void DifferentFieldsUnderOneNameConflict() =>
        Rule.Reports(
            "{ ferry { x: decks x: name } }",
            """Fields "x" conflict because "decks" and "name" are different fields. Use different aliases on """
                + "the fields to fetch both if this was intentional. (1:11, 1:20)"
        );

    [Fact]
    public void AnAliasThatHidesAFieldConflicts() =>
        Rule.Reports(
            "{ ferry { name: decks name } }",
            """Fields "name" conflict because "decks" and "name" are different fields. Use different aliases on """
                + "the fields to fetch both if this was intentional. (1:11, 1:23)"
        );

    [Fact]
    public void DifferentArgumentsConflict() =>
        Rule.Reports(
            "{ ferry { name(short: true) name(short: false) } barge { name name(short: true) } vessel { "
                + "length(unit: FOOT) length } }",
            """Fields "name" conflict because they have differing arguments. Use different aliases on the """
                + "fields to fetch both if this was intentional. (1:11, 1:29)",
            """Fields "name" conflict because they have differing arguments. Use different aliases on the """
                + "fields to fetch both if this was intentional. (1:58, 1:63)",
            """Fields "length" conflict because they have differing arguments. Use different aliases on the """
                + "fields to fetch both if this was intentional. (1:92, 1:111)"
        );

    [Fact]
    public void ArgumentsMayStandInAnyOrder() =>
        Rule.Accepts(
            "{ arguments { requiredTwice(first: 1, second: 2) requiredTwice(second: 2, first: 1) "
                + """voyage(value: { from: "a", to: "b" }) voyage(value: { to: "b", from: "a" }) } }"""
        );

    [Fact]
    public void ValuesAreComparedAsWritten() =>
        Rule.Reports(
            "query A($a: Int, $b: Int) { arguments { integer(value: $a) integer(value: $b) decimal(value: 1) "
                + "decimal(value: 1.0) text(value: \"a\") text(value: \"\"\"a\"\"\") texts(value: [\"a\", \"b\"]) "
                + """texts(value: ["b", "a"]) tide(value: [1]) tide(value: { a: 1 }) flag(value: null) flag(value: """
                + "true) } }",
            """Fields "integer" conflict because they have differing arguments. Use different aliases on the """
                + "fields to fetch both if this was intentional. (1:41, 1:60)",
            """Fields "decimal" conflict because they have differing arguments. Use different aliases on the """
                + "fields to fetch both if this was intentional. (1:79, 1:97)",
            """Fields "text" conflict because they have differing arguments. Use different aliases on the """
                + "fields to fetch both if this was intentional. (1:117, 1:134)",
            """Fields "texts" conflict because they have differing arguments. Use different aliases on the """
                + "fields to fetch both if this was intentional. (1:155, 1:180)",
            """Fields "tide" conflict because they have differing arguments. Use different aliases on the """
                + "fields to fetch both if this was intentional. (1:205, 1:222)",
            """Fields "flag" conflict because they have differing arguments. Use different aliases on the """
                + "fields to fetch both if this was intentional. (1:244, 1:262)"
        );

    [Fact]
    public void EachPairOfThreeConflictsIsReported() =>
        Rule.Reports(
            "{ ferry { x: decks x: name x: length } }",
            """Fields "x" conflict because "decks" and "name" are different fields. Use different aliases on """
                + "the fields to fetch both if this was intentional. (1:11, 1:20)",
            """Fields "x" conflict because "decks" and "length" are different fields. Use different aliases on """
                + "the fields to fetch both if this was intentional. (1:11, 1:28)",
            """Fields "x" conflict because "name" and "length" are different fields. Use different aliases on """
                + "the fields to fetch both if this was intentional. (1:20, 1:28)"
        );

    [Fact]
    public void FieldsOfDifferentObjectsMayDiffer() =>
        Rule.Accepts("{ vessel { ... on Ferry { x: name } ... on Barge { x: name(short: true) } } }");

    [Fact]
    public void FieldsOfDifferentObjectsMustHaveTheSameShape() =>
        Rule.Reports(
            "{ moored { ... on Ferry { decks x: name y: captain { name } } ... on Barge { decks x: cargo y: berth "
                + "{ name: number } } } }",
            """Fields "decks" conflict because they return conflicting types "Int!" and "Int". Use different """
                + "aliases on the fields to fetch both if this was intentional. (1:27, 1:78)",
            """Fields "x" conflict because they return conflicting types "String" and "[String!]". Use """
                + "different aliases on the fields to fetch both if this was intentional. (1:33, 1:84)",
            """Fields "y" conflict because subfields "name" conflict because they return conflicting types """
                + "\"String!\" and \"Int\". Use different aliases on the fields to fetch both if this was intentional. "
                + "(1:41, 1:54, 1:93, 1:104)"
        );

    [Fact]
    public void FieldsOfAnInterfaceAndAnObjectMustBeTheSame() =>
        Rule.Reports(
            "{ vessel { name ... on Ferry { name: decks } } }",
            """Fields "name" conflict because "name" and "decks" are different fields. Use different aliases on """
                + "the fields to fetch both if this was intentional. (1:12, 1:32)"
        );

    [Fact]
    public void ConflictsBelowAreReportedWithTheirWay() =>
        Rule.Reports(
            "{ ferry { x: name } ferry { x: decks } }",
            """Fields "ferry" conflict because subfields "x" conflict because "name" and "decks" are different """
                + "fields. Use different aliases on the fields to fetch both if this was intentional. (1:3, 1:11, "
                + "1:21, 1:29)"
        );

    [Fact]
    public void SeveralConflictsBelowAreReportedTogether() =>
        Rule.Reports(
            "{ ferry { berth { x: number y: number } } ferry { berth { x: neighbour { number } y: neighbour { "
                + "number } } } }",
            """Fields "ferry" conflict because subfields "berth" conflict because subfields "x" conflict """
                + """because "number" and "neighbour" are different fields and subfields "y" conflict because """
                + "\"number\" and \"neighbour\" are different fields. Use different aliases on the fields "
                + "to fetch both "
                + "if this was intentional. (1:3, 1:11, 1:19, 1:29, 1:43, 1:51, 1:59, 1:83)"
        );

    [Fact]
    public void FragmentsAreComparedWithFieldsAndWithEachOther() =>
        Rule.Reports(
            "{ ferry { x: decks ...A ...B } } fragment A on Ferry { x: name } fragment B on Ferry { ...C } "
                + "fragment C on Ferry { x: length }",
            """Fields "x" conflict because "decks" and "name" are different fields. Use different aliases on """
                + "the fields to fetch both if this was intentional. (1:11, 1:56)",
            """Fields "x" conflict because "name" and "length" are different fields. Use different aliases on """
                + "the fields to fetch both if this was intentional. (1:56, 1:117)",
            """Fields "x" conflict because "decks" and "length" are different fields. Use different aliases on """
                + "the fields to fetch both if this was intentional. (1:11, 1:117)"
        );

    [Fact]
    public void AConflictWithinAFragmentIsReportedOnce() =>
        Rule.Reports(
            "{ ferry { ...A } b: ferry { ...A } } fragment A on Ferry { x: decks x: name }",
            """Fields "x" conflict because "decks" and "name" are different fields. Use different aliases on """
                + "the fields to fetch both if this was intentional. (1:60, 1:69)"
        );

    [Fact]
    public void FragmentsBelowFieldsAreCompared() =>
        Rule.Reports(
            "{ ferry { sister { ...A } } ferry { sister { ...B } } } fragment A on Ferry { x: decks } fragment B "
                + "on Ferry { x: name }",
            """Fields "ferry" conflict because subfields "sister" conflict because subfields "x" conflict """
                + """because "decks" and "name" are different fields. Use different aliases on the fields to fetch """
                + "both if this was intentional. (1:3, 1:11, 1:79, 1:29, 1:37, 1:112)"
        );

    [Fact]
    public void AFragmentWithinItselfEnds() =>
        Rule.Reports(
            "{ ferry { ...A x: decks } } fragment A on Ferry { x: name sister { ...A } ...A }",
            """Fields "x" conflict because "decks" and "name" are different fields. Use different aliases on """
                + "the fields to fetch both if this was intentional. (1:16, 1:51)"
        );

    [Fact]
    public void ListsAndNonNullMakeDifferentShapes() =>
        Rule.Reports(
            "{ moored { ... on Ferry { a: decks } ... on Barge { a: decks } } s: sailor { ships { name } } s: "
                + "sailor { ships: friends { name } } named { ... on Sailor { b: name } ... on Ferry { b: name } } }",
            """Fields "s" conflict because subfields "ships" conflict because "ships" and "friends" are """
                + "different fields. Use different aliases on the fields to fetch both if this was intentional. "
                + "(1:66, 1:78, 1:95, 1:107)",
            """Fields "a" conflict because they return conflicting types "Int!" and "Int". Use different """
                + "aliases on the fields to fetch both if this was intentional. (1:27, 1:53)",
            """Fields "b" conflict because they return conflicting types "String!" and "String". Use different """
                + "aliases on the fields to fetch both if this was intentional. (1:157, 1:182)"
        );

    [Fact]
    public void UnknownTypesAndFragmentsAreLeftToOtherRules() =>
        Rule.Reports(
            "{ ferry { ...Missing x: decks ... on Missing { x: unknown y } y ...Other } } fragment Other on "
                + "Missing { y: z }",
            """Fields "x" conflict because "decks" and "unknown" are different fields. Use different aliases on """
                + "the fields to fetch both if this was intentional. (1:22, 1:48)",
            """Fields "y" conflict because "y" and "z" are different fields. Use different aliases on the """
                + "fields to fetch both if this was intentional. (1:59, 1:106)",
            """Fields "y" conflict because "y" and "z" are different fields. Use different aliases on the """
                + "fields to fetch both if this was intentional. (1:63, 1:106)"
        );

    [Fact]
    public void StreamedFieldsDoNotMerge() =>
        Rule.Reports(
            """{ sailor { ships @stream { name } ships @stream { name } friends @stream(label: "a") { name } """
                + "friends { name } } }",
            """Fields "ships" conflict because they have overlapping stream directives. See """
                + "https://github.com/graphql/defer-stream-wg/discussions/100. Use different aliases on the fields "
                + "to fetch both if this was intentional. (1:12, 1:35)",
            """Fields "friends" conflict because they have overlapping stream directives. Use different aliases """
                + "on the fields to fetch both if this was intentional. (1:58, 1:95)"
        );
}
