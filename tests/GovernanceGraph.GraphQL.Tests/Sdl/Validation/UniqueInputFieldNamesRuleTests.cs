using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

public class UniqueInputFieldNamesRuleTests
{
    [Fact]
    public void AFieldGivenTwiceInADefaultIsReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a(where: Where = { x: 1, nested: { x: 1, x: 2 }, x: 3 }): Int }
            input Where { x: Int nested: Where }
            """,
            "There can be only one input field named \"x\". (1:49, 1:55)",
            "There can be only one input field named \"x\". (1:33, 1:63)"
        );
}
