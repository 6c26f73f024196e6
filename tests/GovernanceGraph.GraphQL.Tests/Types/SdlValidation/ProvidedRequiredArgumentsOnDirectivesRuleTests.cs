using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Types.SdlValidation;

public class ProvidedRequiredArgumentsOnDirectivesRuleTests
{
    [Fact]
    public void MissingRequiredArgumentsAreReported() =>
        SdlHarness.ExpectErrors(
            """
            type Query { a: Int @own(y: 1) }
            scalar Depth @specifiedBy
            directive @own(x: [Int!]!, y: Int!, z: Int! = 1) on FIELD_DEFINITION
            """,
            "Argument \"@own(x:)\" of type \"[Int!]!\" is required, but it was not provided. (1:21)",
            "Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided. (2:14)");
}
