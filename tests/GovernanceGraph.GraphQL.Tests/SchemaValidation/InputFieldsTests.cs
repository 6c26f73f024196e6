using GovernanceGraph.GraphQL.Tests.Sdl;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.SchemaValidation;

public class InputFieldsTests
{
    [Fact]
    public void AnInputObjectNeedsFields() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a(where: Where): Int }
            input Where
            """,
            "Input Object type Where must define one or more fields. (2:1)"
        );

    [Fact]
    public void FieldsMustBeOfInputTypes() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            input Where { __a: Int b: Query c: [Query!]! }
            """,
            "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection. (2:15)",
            "The type of Where.b must be Input Type but got: Query. (2:27)",
            "The type of Where.c must be Input Type but got: [Query!]!. (2:36)"
        );

    [Fact]
    public void ARequiredFieldMustNotBeDeprecated() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            input Where { a: Int! @deprecated b: Int! = 1 @deprecated }
            """,
            "Required input field Where.a cannot be deprecated. (2:23, 2:18)"
        );

    [Fact]
    public void FieldsOfAOneOfInputObjectAreNullableAndWithoutDefault() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            input Where @oneOf { a: Int! b: Int = 1 c: Int }
            """,
            "OneOf input field Where.a must be nullable. (2:25)",
            "OneOf input field Where.b cannot have a default value. (2:30)"
        );

    [Fact]
    public void DefaultsMustFit() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            input Where @oneOf { a: Int b: Int }
            input Other { w: Where = {} x: Where = { a: 1, b: 2 } y: Where = { a: null } z: Where = { a: 1 } v: Int! = null }
            """,
            "Other.w has invalid default value: Within OneOf Input Object type \"Where\", exactly one "
                + "field must be specified, and the value for that field must be non-null. (3:26)",
            "Other.x has invalid default value: Within OneOf Input Object type \"Where\", exactly one "
                + "field must be specified, and the value for that field must be non-null. (3:40)",
            "Other.y has invalid default value at .a: Within OneOf Input Object type \"Where\", exactly "
                + "one field must be specified, and the value for that field must be non-null. (3:66)",
            "Other.v has invalid default value: Expected value of non-null type \"Int!\" not to be null. (3:108)"
        );
}
