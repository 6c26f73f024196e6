using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

public class UniqueEnumValueNamesRuleTests
{
    [Fact]
    public void TheSameValueInTwoEnumsIsValid() =>
        SdlHarness.ExpectValid(
            """
            type Query { a: Int }
            enum A { TUG }
            enum B { TUG }
            """
        );

    [Fact]
    public void AValueThatStandsTwiceIsReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            enum Ship {
              TUG
              FERRY
              TUG
            }
            """,
            "Enum value \"Ship.TUG\" can only be defined once. (3:3, 5:3)"
        );

    [Fact]
    public void AValueThatAnExtensionRepeatsIsReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            extend enum Ship { TUG }
            enum Ship { TUG }
            extend enum Ship { FERRY FERRY }
            """,
            "Enum value \"Ship.TUG\" can only be defined once. (2:20, 3:13)",
            "Enum value \"Ship.FERRY\" can only be defined once. (4:20, 4:26)"
        );
}
