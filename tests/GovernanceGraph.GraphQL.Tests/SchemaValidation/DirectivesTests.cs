using GovernanceGraph.GraphQL.Tests.Sdl;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.SchemaValidation;

public class DirectivesTests
{
    [Fact]
    public void NamesOfIntrospectionAreReserved() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            directive @__own(__a: Int) on FIELD
            """,
            "Name \"__own\" must not begin with \"__\", which is reserved by GraphQL introspection. (2:1)",
            "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection. (2:18)"
        );

    [Fact]
    public void ArgumentsMustBeOfInputTypes() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            directive @own(a: Query, b: Int! @deprecated, c: Int = "text") on FIELD
            """,
            "The type of @own(a:) must be Input Type but got: Query. (2:16)",
            "Required argument @own(b:) cannot be deprecated. (2:34, 2:29)",
            "@own(c:) has invalid default value: Int cannot represent non-integer value: \"text\" (2:56)"
        );
}
