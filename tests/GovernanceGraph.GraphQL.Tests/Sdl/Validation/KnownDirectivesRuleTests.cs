using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

public class KnownDirectivesRuleTests
{
    [Fact]
    public void BuiltInDirectivesInTheirPlacesAreValid() =>
        SdlHarness.ExpectValid(
            """
            type Query { a(b: Int @deprecated): Int @deprecated }
            scalar Depth @specifiedBy(url: "https://example.org")
            enum Ship { TUG @deprecated }
            input Where @oneOf { a: Int @deprecated }
            """
        );

    [Fact]
    public void UnknownDirectivesAreReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query @unknown { a(b: Int @unknown): Int @unknown }
            """,
            "Unknown directive \"@unknown\". (1:12)",
            "Unknown directive \"@unknown\". (1:32)",
            "Unknown directive \"@unknown\". (1:47)"
        );

    [Fact]
    public void AnOwnDirectiveIsKnownBeforeAndAfterItsDefinition() =>
        SdlHarness.ExpectValid(
            """
            type Query @own { a: Int }
            directive @own on OBJECT | SCHEMA
            extend schema @own
            """
        );

    [Fact]
    public void MisplacedDirectivesAreReportedWithTheirPlace() =>
        SdlHarness.ExpectErrors(
            """
            schema @own { query: Query }
            extend schema @own
            type Query @own { a(b: Int @own): Int @own }
            interface Node @own { id: ID }
            union Any @own = Query
            enum Ship @own { TUG @own }
            input Where @own { a: Int @own }
            scalar Depth @own
            extend type Query @own
            extend interface Node @own
            extend union Any @own
            extend enum Ship @own
            extend input Where @own
            extend scalar Depth @own
            directive @own(a: Int @own) on QUERY
            """,
            "Directive \"@own\" may not be used on SCHEMA. (1:8)",
            "The directive \"@own\" can only be used once at this location. (1:8, 2:15)",
            "Directive \"@own\" may not be used on SCHEMA. (2:15)",
            "Directive \"@own\" may not be used on OBJECT. (3:12)",
            "Directive \"@own\" may not be used on ARGUMENT_DEFINITION. (3:28)",
            "Directive \"@own\" may not be used on FIELD_DEFINITION. (3:39)",
            "Directive \"@own\" may not be used on INTERFACE. (4:16)",
            "Directive \"@own\" may not be used on UNION. (5:11)",
            "Directive \"@own\" may not be used on ENUM. (6:11)",
            "Directive \"@own\" may not be used on ENUM_VALUE. (6:22)",
            "Directive \"@own\" may not be used on INPUT_OBJECT. (7:13)",
            "Directive \"@own\" may not be used on INPUT_FIELD_DEFINITION. (7:27)",
            "Directive \"@own\" may not be used on SCALAR. (8:14)",
            "The directive \"@own\" can only be used once at this location. (3:12, 9:19)",
            "Directive \"@own\" may not be used on OBJECT. (9:19)",
            "The directive \"@own\" can only be used once at this location. (4:16, 10:23)",
            "Directive \"@own\" may not be used on INTERFACE. (10:23)",
            "The directive \"@own\" can only be used once at this location. (5:11, 11:18)",
            "Directive \"@own\" may not be used on UNION. (11:18)",
            "The directive \"@own\" can only be used once at this location. (6:11, 12:18)",
            "Directive \"@own\" may not be used on ENUM. (12:18)",
            "The directive \"@own\" can only be used once at this location. (7:13, 13:20)",
            "Directive \"@own\" may not be used on INPUT_OBJECT. (13:20)",
            "The directive \"@own\" can only be used once at this location. (8:14, 14:21)",
            "Directive \"@own\" may not be used on SCALAR. (14:21)",
            "Directive \"@own\" may not be used on ARGUMENT_DEFINITION. (15:23)"
        );

    [Fact]
    public void DirectivesOfAnOperationAmongTheDefinitionsAreChecked() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int }
            directive @own on SCALAR
            query ($a: Int @own) @own { a @own ... @own { a } ...F @own }
            mutation @own { a }
            subscription @own { a }
            fragment F on Query @own { a }
            """,
            "Unknown type \"Int\". (3:12)",
            "Directive \"@own\" may not be used on VARIABLE_DEFINITION. (3:16)",
            "Directive \"@own\" may not be used on QUERY. (3:22)",
            "Directive \"@own\" may not be used on FIELD. (3:31)",
            "Directive \"@own\" may not be used on INLINE_FRAGMENT. (3:40)",
            "Directive \"@own\" may not be used on FRAGMENT_SPREAD. (3:56)",
            "Directive \"@own\" may not be used on MUTATION. (4:10)",
            "Directive \"@own\" may not be used on SUBSCRIPTION. (5:14)",
            "Directive \"@own\" may not be used on FRAGMENT_DEFINITION. (6:21)"
        );
}
