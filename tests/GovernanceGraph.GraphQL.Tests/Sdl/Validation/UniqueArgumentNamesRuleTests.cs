using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

public class UniqueArgumentNamesRuleTests
{
    [Fact]
    public void AnArgumentGivenTwiceIsReportedWithAllItsPlaces() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int @own(x: 1, y: 2, x: 3, x: 4) }
            directive @own(x: Int, y: Int) on FIELD_DEFINITION
            """,
            "There can be only one argument named \"x\". (1:26, 1:38, 1:44)"
        );
}
