using GovernanceGraph.GraphQL.Tests.Sdl;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.SchemaValidation;

public class DefaultValueCyclesTests
{
    [Fact]
    public void ADefaultThatGivesEveryFieldIsNoCircle() =>
        SdlHarness.ExpectValid(
            """
            type Query { a: Int }
            input A { a: A = { a: null } }
            """
        );

    [Fact]
    public void ADefaultThatNeedsItselfIsReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            input A { a: A = {} }
            """,
            "Invalid circular reference. The default value of Input Object field A.a references itself. (2:18)"
        );

    [Fact]
    public void ACircleThroughSeveralDefaultsIsReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            input A { x: B = {} }
            input B { y: [C] = [{ w: 1 }] }
            input C { z: A = { } w: Int }
            """,
            "Invalid circular reference. The default value of Input Object field A.x references itself "
                + "via the default values of: B.y, C.z. (2:18, 3:20, 4:18)"
        );
}
