using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

public class UniqueOperationTypesRuleTests
{
    [Fact]
    public void OneRootTypeForEachOperationIsValid() =>
        SdlHarness.ExpectValid(
            """
            schema { query: A mutation: B subscription: C }
            type A { a: Int }
            type B { a: Int }
            type C { a: Int }
            """
        );

    [Fact]
    public void TwoQueryTypesAreReported() =>
        SdlHarness.ExpectErrors(
            """
            schema {
              query: A
              query: A
            }
            type A { a: Int }
            """,
            "There can be only one query type in schema. (2:3, 3:3)"
        );

    [Fact]
    public void ARootTypeThatAnExtensionRepeatsIsReported() =>
        SdlHarness.ExpectErrors(
            """
            schema { query: A mutation: A }
            extend schema { mutation: A subscription: A }
            extend schema { subscription: A }
            type A { a: Int }
            """,
            "There can be only one mutation type in schema. (1:19, 2:17)",
            "There can be only one subscription type in schema. (2:29, 3:17)"
        );
}
