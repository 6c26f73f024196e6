using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

public class UniqueTypeNamesRuleTests
{
    [Fact]
    public void DifferentNamesAreValid() =>
        SdlHarness.ExpectValid(
            """
            type Query { a: Int }
            scalar Depth
            """
        );

    [Fact]
    public void TypesOfDifferentKindsWithOneNameAreReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            type Ship { a: Int }
            enum Ship { TUG }
            scalar Ship
            """,
            "There can be only one type named \"Ship\". (2:6, 3:6)",
            "There can be only one type named \"Ship\". (2:6, 4:8)"
        );
}
