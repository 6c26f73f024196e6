using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class KnownArgumentNamesRuleTests
{
    static readonly RuleHarness Rule = new(KnownArgumentNamesRule.AddTo);

    [Fact]
    public void KnownArgumentsOfFieldsAndDirectivesAreAccepted() =>
        Rule.Accepts("""{ ferry(id: 1) @pilot(name: "x") { name(short: true) @skip(if: true) } }""");

    [Fact]
    public void AnUnknownArgumentOfAFieldIsReportedWithSimilarNames() =>
        Rule.Reports(
            "{ ferry(di: 1, captain: 2) { name(shrt: true) } vessel { length(units: FOOT) } }",
            """Unknown argument "di" on field "Query.ferry". Did you mean "id"? (1:9)""",
            """Unknown argument "captain" on field "Query.ferry". (1:16)""",
            """Unknown argument "shrt" on field "Ferry.name". Did you mean "short"? (1:35)""",
            """Unknown argument "units" on field "Vessel.length". Did you mean "unit"? (1:65)"""
        );

    [Fact]
    public void AnUnknownArgumentOfADirectiveIsReportedWithSimilarNames() =>
        Rule.Reports(
            """{ ferry @pilot(nam: "x", ship: 1) @skip(unless: true) { decks } }""",
            """Unknown argument "nam" on directive "@pilot". Did you mean "name"? (1:16)""",
            """Unknown argument "ship" on directive "@pilot". (1:26)""",
            """Unknown argument "unless" on directive "@skip". (1:41)"""
        );

    [Fact]
    public void ArgumentsOfUnknownFieldsAndDirectivesAreLeftToOtherRules() =>
        Rule.Accepts("{ frry(id: 1) @unknown(id: 1) { decks } }");

    [Fact]
    public void ADirectiveThatTheDocumentDefinesHasItsArguments() =>
        Rule.Reports(
            """{ ferry @pilot(name: "x", ship: 1) { decks } } directive @pilot(ship: Int) on FIELD""",
            """Unknown argument "name" on directive "@pilot". (1:16)"""
        );
}
