using GovernanceGraph.GraphQL.Tests.Sdl;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.SchemaValidation;

public class EnumValuesTests
{
    [Fact]
    public void AnEnumNeedsValues() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Kind }
            enum Kind
            extend enum Kind @own
            directive @own on ENUM
            """,
            "Enum type Kind must define one or more values. (2:1, 3:1)"
        );

    [Fact]
    public void NamesOfIntrospectionAreReserved() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Kind }
            enum Kind { __A }
            """,
            "Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection. (2:13)"
        );
}
