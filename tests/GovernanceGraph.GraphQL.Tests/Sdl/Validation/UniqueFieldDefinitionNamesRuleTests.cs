using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

public class UniqueFieldDefinitionNamesRuleTests
{
    [Fact]
    public void DifferentFieldsAcrossExtensionsAreValid() =>
        SdlHarness.ExpectValid(
            """
            type Query { a: Int }
            extend type Query { b: Int }
            input Where { a: Int }
            extend input Where { b: Int }
            """
        );

    [Fact]
    public void AFieldThatStandsTwiceIsReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query {
              a: Int
              b: Int
              a: String
            }
            interface Node { id: ID id: ID }
            input Where { a: Int a: Int }
            """,
            "Field \"Query.a\" can only be defined once. (2:3, 4:3)",
            "Field \"Node.id\" can only be defined once. (6:18, 6:25)",
            "Field \"Where.a\" can only be defined once. (7:15, 7:22)"
        );

    [Fact]
    public void AFieldThatAnExtensionRepeatsIsReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            extend type Query { a: Int }
            input Where { a: Int }
            extend input Where { a: Int }
            """,
            "Field \"Query.a\" can only be defined once. (1:14, 2:21)",
            "Field \"Where.a\" can only be defined once. (3:15, 4:22)"
        );
}
