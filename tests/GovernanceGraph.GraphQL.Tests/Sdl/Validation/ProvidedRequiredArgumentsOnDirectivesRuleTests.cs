using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

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
            "Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided. (2:14)"
        );

    [Fact]
    public void AnArgumentThatIsDefinedTwiceIsReportedOnce() =>
        SdlHarness.ExpectErrors(
            "type Query { a: Int @own } directive @own(x: Int!, x: String!) on FIELD_DEFINITION",
            "Argument \"@own(x:)\" can only be defined once. (1:43, 1:52)",
            "Argument \"@own(x:)\" of type \"String!\" is required, but it was not provided. (1:21)"
        );
}
