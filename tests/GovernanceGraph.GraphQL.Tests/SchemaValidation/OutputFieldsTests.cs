using GovernanceGraph.GraphQL.Tests.Sdl;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.SchemaValidation;

public class OutputFieldsTests
{
    [Fact]
    public void ATypeNeedsFields() =>
        SdlHarness.ExpectErrors(
            """
            type Query
            extend type Query @own
            interface Node
            directive @own on OBJECT
            """,
            "Type Query must define one or more fields. (1:1, 2:1)",
            "Type Node must define one or more fields. (3:1)"
        );

    [Fact]
    public void NamesOfIntrospectionAreReserved() =>
        SdlHarness.ExpectErrors(
            """
            type Query { __a: Int b(__c: Int): Int }
            type __Ship { a: Int }
            """,
            "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection. (1:14)",
            "Name \"__c\" must not begin with \"__\", which is reserved by GraphQL introspection. (1:25)",
            "Name \"__Ship\" must not begin with \"__\", which is reserved by GraphQL introspection. (2:1)"
        );

    [Fact]
    public void FieldsMustBeOfOutputTypes() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Where b: [Where!]! }
            input Where { a: Int }
            """,
            "The type of Query.a must be Output Type but got: Where. (1:17)",
            "The type of Query.b must be Output Type but got: [Where!]!. (1:26)"
        );

    [Fact]
    public void ArgumentsMustBeOfInputTypes() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a(b: Query, c: [Query!]): Int }
            """,
            "The type of Query.a(b:) must be Input Type but got: Query. (1:19)",
            "The type of Query.a(c:) must be Input Type but got: [Query!]. (1:29)"
        );

    [Fact]
    public void ARequiredArgumentMustNotBeDeprecated() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a(b: Int! @deprecated, c: Int! = 1 @deprecated, d: Int @deprecated): Int }
            """,
            "Required argument Query.a(b:) cannot be deprecated. (1:24, 1:19)"
        );

    [Fact]
    public void DefaultsMustFit() =>
        SdlHarness.ExpectErrors(
            """
            type Query {
              a(b: Int = "text", c: [Where!] = [{ x: 1 }, { y: [A, B] }], d: Where = { z: 1 }): Int
            }
            input Where { x: Int! y: [Kind] }
            enum Kind { A }
            """,
            "Query.a(b:) has invalid default value: Int cannot represent non-integer value: \"text\" (2:14)",
            "Query.a(c:) has invalid default value at [1]: Expected value of type \"Where\" to include "
                + "required field \"x\", found: { y: [A, B] }. (2:47)",
            "Query.a(c:) has invalid default value at [1].y[1]: Value \"B\" does not exist in \"Kind\" "
                + "enum. Did you mean the enum value \"A\"? (2:56)",
            "Query.a(d:) has invalid default value: Expected value of type \"Where\" to include required "
                + "field \"x\", found: { z: 1 }. (2:74)",
            "Query.a(d:) has invalid default value: Expected value of type \"Where\" not to include "
                + "unknown field \"z\". Did you mean \"x\" or \"y\"? Found: { z: 1 }. (2:76)"
        );
}
