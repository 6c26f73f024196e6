using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

public class PossibleTypeExtensionsRuleTests
{
    [Fact]
    public void ExtensionsOfTheirOwnKindAreValid() =>
        SdlHarness.ExpectValid(
            """
            type Query { a: Int }
            extend type Query { b: Int }
            interface I { a: Int }
            extend interface I { b: Int }
            union U = Query
            extend union U @own
            enum E { A }
            extend enum E { B }
            input N { a: Int }
            extend input N { b: Int }
            scalar S
            extend scalar S @own
            directive @own on UNION | SCALAR
            """
        );

    [Fact]
    public void AnExtensionOfWhatIsNotDefinedIsReportedWithNearNames() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            extend type Quer { b: Int }
            extend scalar Depth @deprecated
            """,
            "Cannot extend type \"Quer\" because it is not defined. Did you mean \"Query\"? (2:13)",
            "Cannot extend type \"Depth\" because it is not defined. (3:15)",
            "Directive \"@deprecated\" may not be used on SCALAR. (3:21)"
        );

    [Fact]
    public void AnExtensionOfAnotherKindIsReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            scalar S
            input N { a: Int }
            extend scalar Query @own
            extend type S { a: Int }
            extend interface S { a: Int }
            extend union S = Query
            extend enum S { A }
            extend input S { a: Int }
            extend type N { b: Int }
            directive @own on SCALAR
            """,
            "Cannot extend non-scalar type \"Query\". (1:1, 4:1)",
            "Cannot extend non-object type \"S\". (2:1, 5:1)",
            "Field \"S.a\" can only be defined once. (5:17, 6:22)",
            "Cannot extend non-interface type \"S\". (2:1, 6:1)",
            "Cannot extend non-union type \"S\". (2:1, 7:1)",
            "Cannot extend non-enum type \"S\". (2:1, 8:1)",
            "Field \"S.a\" can only be defined once. (5:17, 9:18)",
            "Cannot extend non-input object type \"S\". (2:1, 9:1)",
            "Cannot extend non-object type \"N\". (3:1, 10:1)"
        );
}
