using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class UniqueArgumentNamesRuleTests
{
    static readonly RuleHarness Rule = new(UniqueArgumentNamesRule.AddTo);

    [Fact]
    public void FieldsAndDirectivesHaveTheirOwnArguments() =>
        Rule.Accepts("""{ ferry(id: 1) @pilot(name: "a") { name(short: true) @pilot(name: "b") } }""");

    [Fact]
    public void AllPlacesOfARepeatedArgumentAreReportedTogether() =>
        Rule.Reports(
            """{ ferry(id: 1, id: 2, id: 3) @pilot(name: "a", name: "b") { decks } }""",
            """There can be only one argument named "id". (1:9, 1:16, 1:23)""",
            """There can be only one argument named "name". (1:37, 1:48)"""
        );
}
