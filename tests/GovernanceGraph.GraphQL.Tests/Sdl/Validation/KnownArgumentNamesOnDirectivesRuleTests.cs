using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

public class KnownArgumentNamesOnDirectivesRuleTests
{
    [Fact]
    public void UnknownArgumentsAreReportedWithNearNames() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int @deprecated(reasn: "") b: Int @own(depth: 1, length: 2) }
            directive @own(depths: Int) on FIELD_DEFINITION
            """,
            "Unknown argument \"reasn\" on directive \"@deprecated\". Did you mean \"reason\"? (1:33)",
            "Unknown argument \"depth\" on directive \"@own\". Did you mean \"depths\"? (1:56)",
            "Unknown argument \"length\" on directive \"@own\". (1:66)"
        );

    [Fact]
    public void ADirectiveDefinedAnewHasOnlyItsOwnArguments() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int @deprecated(reason: "") }
            directive @deprecated(because: String) on FIELD_DEFINITION
            """,
            "Unknown argument \"reason\" on directive \"@deprecated\". (1:33)"
        );
}
