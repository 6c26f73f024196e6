using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

public class KnownTypeNamesRuleTests
{
    [Fact]
    public void BuiltInTypesNeedNoDefinition() =>
        SdlHarness.ExpectValid(
            """
            type Query { a: Int b: Float c: String d: Boolean e: ID f: __Type }
            """
        );

    [Fact]
    public void UnknownTypesAreReportedWhereverTheyStand() =>
        SdlHarness.ExpectErrors(
            """
            type Query implements Node {
              ship(where: Wher): Shipp
            }
            union Any = Query | Ferry
            input Where { depth: [Dept!]! }
            directive @a(b: Whre) on FIELD
            schema { query: Query mutation: Mutasion }
            """,
            "Unknown type \"Node\". (1:23)",
            "Unknown type \"Wher\". Did you mean \"Where\"? (2:15)",
            "Unknown type \"Shipp\". (2:22)",
            "Unknown type \"Ferry\". Did you mean \"Query\"? (4:21)",
            "Unknown type \"Dept\". (5:23)",
            "Unknown type \"Whre\". Did you mean \"Where\"? (6:17)",
            "Unknown type \"Mutasion\". (7:33)"
        );

    [Fact]
    public void NearNamesAreSuggestedBuiltInOnesToo() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Strin b: Quer c: Schema }
            """,
            "Unknown type \"Strin\". Did you mean \"String\"? (1:17)",
            "Unknown type \"Quer\". Did you mean \"Query\"? (1:26)",
            "Unknown type \"Schema\". Did you mean \"__Schema\"? (1:34)"
        );

    [Fact]
    public void AnOperationAmongTheDefinitionsSeesOnlyWhatTheyDefine() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            query ($a: Int, $b: Query) { a }
            """,
            "Unknown type \"Int\". (2:12)"
        );
}
