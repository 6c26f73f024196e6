using GovernanceGraph.GraphQL.Validation.Rules;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Validation.Rules;

public class UniqueDirectivesPerLocationRuleTests
{
    static readonly RuleHarness Rule = new(UniqueDirectivesPerLocationRule.AddTo);

    [Fact]
    public void DifferentDirectivesAndPlacesAreAllowed() =>
        Rule.Accepts("{ ferry @skip(if: true) @include(if: true) { decks @skip(if: true) name @skip(if: true) } }");

    [Fact]
    public void RepeatableAndUnknownDirectivesMayStandTwice() =>
        Rule.Accepts("{ ferry @log @log @unknown @unknown { decks } }");

    [Fact]
    public void EachRepetitionIsReportedWithTheFirst() =>
        Rule.Reports(
            """{ ferry @pilot(name: "a") @pilot(name: "b") @pilot(name: "c") { decks } }""",
            """The directive "@pilot" can only be used once at this location. (1:9, 1:27)""",
            """The directive "@pilot" can only be used once at this location. (1:9, 1:45)"""
        );

    [Fact]
    public void AllPlacesOfADocumentAreChecked() =>
        Rule.Reports(
            "query A($a: Int @onVariable @onVariable) @onQuery @onQuery { ferry { ...F @skip(if: true) @skip(if: "
                + "true) ... @include(if: true) @include(if: true) { decks } } } fragment F on Ferry @onFragment "
                + "@onFragment { decks }",
            """The directive "@onQuery" can only be used once at this location. (1:42, 1:51)""",
            """The directive "@onVariable" can only be used once at this location. (1:17, 1:29)""",
            """The directive "@skip" can only be used once at this location. (1:75, 1:91)""",
            """The directive "@include" can only be used once at this location. (1:111, 1:130)""",
            """The directive "@onFragment" can only be used once at this location. (1:183, 1:195)"""
        );

    [Fact]
    public void ADefinitionAndItsExtensionsAreOnePlace() =>
        Rule.Reports(
            "directive @once on OBJECT type Tug @once { name: String } extend type Tug @once extend schema @once "
                + "schema @once { query: Query } directive @d @once on FIELD extend directive @d @once",
            """The directive "@once" can only be used once at this location. (1:36, 1:75)""",
            """The directive "@once" can only be used once at this location. (1:95, 1:108)""",
            """The directive "@once" can only be used once at this location. (1:144, 1:179)"""
        );
}
