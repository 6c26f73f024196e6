using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

public class UniqueDirectiveNamesRuleTests
{
    [Fact]
    public void ADirectiveMayBearTheNameOfAType() =>
        SdlHarness.ExpectValid(
            """
            type Query { a: Int }
            directive @Query on FIELD
            """
        );

    [Fact]
    public void TheSecondDirectiveOfANameIsReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            directive @draught on FIELD
            directive @draught on QUERY
            """,
            "There can be only one directive named \"@draught\". (2:12, 3:12)"
        );

    [Fact]
    public void ABuiltInDirectiveMayBeDefinedAnew() =>
        SdlHarness.ExpectValid(
            """
            type Query { a: Int }
            directive @skip on FIELD
            """
        );
}
