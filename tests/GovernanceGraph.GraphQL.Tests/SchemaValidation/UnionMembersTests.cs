using GovernanceGraph.GraphQL.Tests.Sdl;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.SchemaValidation;

public class UnionMembersTests
{
    [Fact]
    public void AUnionNeedsMembers() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Any }
            union Any
            extend union Any @own
            directive @own on UNION
            """,
            "Union type Any must define one or more member types. (2:1, 3:1)"
        );

    [Fact]
    public void AMemberStandsOnceAndIsAnObjectType() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Any }
            union Any = Query | Node | Query | Int
            extend union Any = Query | Any
            interface Node { id: ID }
            """,
            "Union type Any can only include Object types, it cannot include Node. (2:21)",
            "Union type Any can only include type Query once. (2:13, 2:28, 3:20)",
            "Union type Any can only include Object types, it cannot include Int. (2:36)",
            "Union type Any can only include type Query once. (2:13, 2:28, 3:20)",
            "Union type Any can only include Object types, it cannot include Any. (3:28)"
        );
}
