using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

public class UniqueArgumentDefinitionNamesRuleTests
{
    [Fact]
    public void DifferentArgumentsAreValid() =>
        SdlHarness.ExpectValid(
            """
            type Query { a(b: Int, c: Int): Int d(b: Int): Int }
            """
        );

    [Fact]
    public void AnArgumentOfAFieldThatStandsTwiceIsReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query {
              a(b: Int, c: Int, b: String, b: ID): Int
            }
            extend type Query { d(b: Int, b: Int): Int }
            interface Node { id(b: Int, b: Int): ID }
            """,
            "Argument \"Query.a(b:)\" can only be defined once. (2:5, 2:21, 2:32)",
            "Argument \"Query.d(b:)\" can only be defined once. (4:23, 4:31)",
            "Argument \"Node.id(b:)\" can only be defined once. (5:21, 5:29)"
        );

    [Fact]
    public void AnArgumentOfADirectiveThatStandsTwiceIsReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            directive @draught(a: Int, a: Int) on FIELD
            """,
            "Argument \"@draught(a:)\" can only be defined once. (2:20, 2:28)"
        );
}
