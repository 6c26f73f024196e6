using GovernanceGraph.GraphQL.Tests.Sdl;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.SchemaValidation;

public class FiniteInputObjectsTests
{
    [Fact]
    public void ANullableFieldOrAListEndsACircle() =>
        SdlHarness.ExpectValid(
            """
            type Query { a: Int }
            input A { b: B! }
            input B { a: A c: [A!]! }
            """
        );

    [Fact]
    public void ACircleOfRequiredFieldsIsReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            input Self { self: Self! }
            input A { b: B! x: Int }
            input B { c: C! }
            input C { a: A! b: B! }
            """,
            "Input Object Self cannot be provided a finite value because it references itself through "
                + "fields: Self.self. (2:14)",
            "Input Object A cannot be provided a finite value because it references itself through "
                + "fields: A.b, B.c, C.a. (3:11, 4:11, 5:11)",
            "Input Object B cannot be provided a finite value because it references itself through "
                + "fields: B.c, C.b. (4:11, 5:17)"
        );

    [Fact]
    public void AOneOfInputObjectNeedsAWayOut() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            input A @oneOf { a: A b: B }
            input B @oneOf { a: A }
            input C @oneOf { c: C d: Int }
            """,
            "Input Object A cannot be provided a finite value because it references itself through fields: A.a. (2:18)",
            "Input Object A cannot be provided a finite value because it references itself through "
                + "fields: A.b, B.a. (2:23, 3:18)"
        );
}
