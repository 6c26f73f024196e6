using GovernanceGraph.GraphQL.Tests.Sdl;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.SchemaValidation;

public class RootTypesTests
{
    [Fact]
    public void ASchemaNeedsAQueryType() =>
        SdlHarness.ExpectErrors(
            """
            type Ship { a: Int }
            """,
            "Query root type must be provided."
        );

    [Fact]
    public void TheMissingQueryTypeIsReportedAtTheSchemaDefinition() =>
        SdlHarness.ExpectErrors(
            """
            type Ship { a: Int }
            schema { mutation: Ship }
            """,
            "Query root type must be provided. (2:1)"
        );

    [Fact]
    public void RootTypesMustBeObjectTypes() =>
        SdlHarness.ExpectErrors(
            """
            schema { query: Where mutation: Node }
            extend schema { subscription: String }
            input Where { a: Int }
            interface Node { id: ID }
            """,
            "Query root type must be Object type, it cannot be Where. (1:17)",
            "Mutation root type must be Object type if provided, it cannot be Node. (1:33)",
            "Subscription root type must be Object type if provided, it cannot be String. (2:31)"
        );

    [Fact]
    public void WithoutASchemaDefinitionTheTypeItselfIsNamed() =>
        SdlHarness.ExpectErrors(
            """
            input Query { a: Int }
            union Mutation = Ship
            type Ship { a: Int }
            """,
            "Query root type must be Object type, it cannot be Query. (1:1)",
            "Mutation root type must be Object type if provided, it cannot be Mutation. (2:1)"
        );

    [Fact]
    public void OneTypeForSeveralOperationsIsReported() =>
        SdlHarness.ExpectErrors(
            """
            schema { query: Ship mutation: Ship subscription: Ship }
            type Ship { a: Int }
            """,
            "All root types must be different, \"Ship\" type is used as query, mutation, and "
                + "subscription root types. (1:17, 1:32, 1:51)"
        );
}
