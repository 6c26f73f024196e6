using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class KnownTypeNamesRuleTests
{
    static readonly RuleHarness Rule = new(KnownTypeNamesRule.AddTo);

    [Fact]
    public void KnownNamesAreAccepted() =>
        Rule.Accepts(
            "query A($a: String, $b: [Voyage!]!) { vessel { ... on Ferry { ...F } } } fragment F on Ferry { decks }"
        );

    [Fact]
    public void UnknownNamesAreReportedWithSuggestions() =>
        Rule.Reports(
            "query A($a: Voyag) { vessel { ... on Fery { decks } ...F } } fragment F on Seamonster { name }",
            """Unknown type "Voyag". Did you mean "Voyage"? (1:13)""",
            """Unknown type "Fery". Did you mean "Ferry" or "Query"? (1:38)""",
            """Unknown type "Seamonster". (1:76)"""
        );

    [Fact]
    public void SeveralSuggestionsAreJoined() =>
        Rule.Reports("query A($a: Bert) { ferry { decks } }", """Unknown type "Bert". Did you mean "Berth"? (1:13)""");

    [Fact]
    public void ABuiltInScalarThatTheSchemaNeverUsesIsUnknown() =>
        Rule.Against("type Query { a: String }")
            .Reports(
                "query A($a: ID, $b: Float, $c: Int) { a }",
                """Unknown type "ID". (1:13)""",
                """Unknown type "Float". (1:21)""",
                """Unknown type "Int". (1:32)"""
            );

    [Fact]
    public void TypesThatTheDocumentDefinesAreKnown() =>
        Rule.Accepts("query A($a: Tug) { ferry { decks } } input Tug { name: String }");

    [Fact]
    public void DefinitionsOfTypesMayNameEveryBuiltInType() =>
        Rule.Against("type Query { a: String }")
            .Reports(
                "extend type Query { b: Float c: __Type d: Flot }",
                """Unknown type "Flot". Did you mean "Float"? (1:43)"""
            );
}
