using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class DeferStreamDirectiveLabelRuleTests
{
    static readonly RuleHarness Rule = new(DeferStreamDirectiveLabelRule.AddTo);

    [Fact]
    public void DifferentLabelsAndNoneAreAllowed() =>
        Rule.Accepts(
            """{ ferry { ... @defer(label: "a") { decks } ... @defer(label: "b") { name } ... @defer { name } """
                + """... @defer(label: null) { name } } sailor { ships @stream(label: "c") { name } } }"""
        );

    [Fact]
    public void ARepeatedLabelIsReportedWithTheFirst() =>
        Rule.Reports(
            """{ ferry { ... @defer(label: "a") { decks } } sailor { ships @stream(label: "a") { name } } }""",
            """Value for arguments "defer(label:)" and "stream(label:)" must be unique across all Defer/Stream """
                + "directive usages. (1:15, 1:61)"
        );

    [Fact]
    public void ALabelIsWrittenInTheDocument() =>
        Rule.Reports(
            "query ($a: String) { ferry { ... @defer(label: $a) { decks } ... @defer(label: 1) { decks } } }",
            """Argument "@defer(label:)" must be a static string. (1:34)""",
            """Argument "@defer(label:)" must be a static string. (1:66)"""
        );
}
