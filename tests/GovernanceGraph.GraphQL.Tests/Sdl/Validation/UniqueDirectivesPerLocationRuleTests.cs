using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

public class UniqueDirectivesPerLocationRuleTests
{
    [Fact]
    public void ARepeatableDirectiveMayStandTwice() =>
        SdlHarness.ExpectValid(
            """
            type Query @many @many { a: Int }
            directive @many repeatable on OBJECT
            """
        );

    [Fact]
    public void ADirectiveThatStandsTwiceIsReported() =>
        SdlHarness.ExpectErrors(
            """
            directive @one on OBJECT | FIELD_DEFINITION | ARGUMENT_DEFINITION | ENUM_VALUE | SCHEMA
            schema @one @one { query: Query }
            type Query @one @one { a(b: Int @one @one): Int @one @one @one }
            enum Ship { TUG @deprecated @deprecated }
            """,
            "The directive \"@one\" can only be used once at this location. (2:8, 2:13)",
            "The directive \"@one\" can only be used once at this location. (3:12, 3:17)",
            "The directive \"@one\" can only be used once at this location. (3:49, 3:54)",
            "The directive \"@one\" can only be used once at this location. (3:49, 3:59)",
            "The directive \"@one\" can only be used once at this location. (3:33, 3:38)",
            "The directive \"@deprecated\" can only be used once at this location. (4:17, 4:29)"
        );

    [Fact]
    public void ADefinitionAndItsExtensionsAreOnePlace() =>
        SdlHarness.ExpectErrors(
            """
            directive @one on OBJECT | SCHEMA
            schema @one { query: Query }
            extend schema @one
            type Query @one { a: Int }
            extend type Query @one
            """,
            "The directive \"@one\" can only be used once at this location. (2:8, 3:15)",
            "The directive \"@one\" can only be used once at this location. (4:12, 5:19)"
        );

    [Fact]
    public void DifferentPlacesMayBearTheSameDirective() =>
        SdlHarness.ExpectValid(
            """
            directive @one on OBJECT | FIELD_DEFINITION
            type Query @one { a: Int @one b: Int @one }
            type Ship @one { a: Int }
            """
        );
}
