using GovernanceGraph.GraphQL.Tests.Sdl;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.SchemaValidation;

public class InterfacesTests
{
    [Fact]
    public void ATypeWithAllThatItsInterfacesDemandIsValid() =>
        SdlHarness.ExpectValid(
            """
            type Query implements Entity & Node { id(a: Int, more: Int): ID! self: Query }
            interface Entity implements Node { id(a: Int): ID! self: Entity }
            interface Node { id(a: Int): ID self: Node }
            """
        );

    [Fact]
    public void OnlyInterfacesCanBeImplemented() =>
        SdlHarness.ExpectErrors(
            """
            type Query implements Ship { a: Int }
            extend type Query implements Where
            type Ship { a: Int }
            input Where { a: Int }
            """,
            "Type Query must only implement Interface types, it cannot implement Ship. (1:23)",
            "Type Query must only implement Interface types, it cannot implement Where. (2:30)"
        );

    [Fact]
    public void AnInterfaceIsImplementedOnce() =>
        SdlHarness.ExpectErrors(
            """
            type Query implements Node & Node { id: ID }
            interface Node { id: ID }
            """,
            "Type Query can only implement Node once. (1:23, 1:30)"
        );

    [Fact]
    public void AnInterfaceCannotImplementItself() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            interface Node implements Node { id: ID }
            """,
            "Type Node cannot implement itself because it would create a circular reference. (2:27)"
        );

    [Fact]
    public void CirclesOfInterfacesAreReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            interface A implements B { id: ID }
            interface B implements A { id: ID }
            """,
            "Type A cannot implement B because it would create a circular reference. (3:24, 2:24)",
            "Type B cannot implement A because it would create a circular reference. (2:24, 3:24)"
        );

    [Fact]
    public void InterfacesOfAnInterfaceMustBeImplemented() =>
        SdlHarness.ExpectErrors(
            """
            type Query implements Entity { id: ID }
            interface Entity implements Node { id: ID }
            interface Node { id: ID }
            """,
            "Type Query must implement Node because it is implemented by Entity. (2:29, 1:23)"
        );

    [Fact]
    public void MissingAndUnfitFieldsAreReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query implements Node { b: [Int] c: Node d: Int }
            extend type Query { f: Int }
            interface Node { a: Int b: [Int!] c: Query d: Int! f: Int }
            """,
            "Interface field Node.a expected but Query does not provide it. (3:18, 1:1, 2:1)",
            "Interface field Node.b expects type [Int!] but Query.b is type [Int]. (3:28, 1:33)",
            "Interface field Node.c expects type Query but Query.c is type Node. (3:38, 1:42)",
            "Interface field Node.d expects type Int! but Query.d is type Int. (3:47, 1:50)"
        );

    [Fact]
    public void MissingUnfitAndNewRequiredArgumentsAreReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query implements Node { a(y: String, z: Int!, w: Int! = 1): Int }
            interface Node { a(x: Int, y: Int): Int }
            """,
            "Interface field argument Node.a(x:) expected but Query.a does not provide it. (2:20, 1:30)",
            "Interface field argument Node.a(y:) expects type Int but Query.a(y:) is type String. (2:31, 1:35)",
            "Argument \"Query.a(z:)\" must not be required type \"Int!\" if not provided by the "
                + "Interface field \"Node.a\". (1:43, 2:18)"
        );

    [Fact]
    public void AFieldMustNotBeDeprecatedAlone() =>
        SdlHarness.ExpectErrors(
            """
            type Query implements Node { a: Int @deprecated b: Int @deprecated }
            interface Node { a: Int b: Int @deprecated }
            """,
            "Interface field Node.a is not deprecated, so implementation field Query.a must not be "
                + "deprecated. (1:37, 1:33)"
        );
}
