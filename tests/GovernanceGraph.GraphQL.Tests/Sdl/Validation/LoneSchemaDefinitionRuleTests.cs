using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl.Validation;

public class LoneSchemaDefinitionRuleTests
{
    [Fact]
    public void OneSchemaDefinitionIsValid() =>
        SdlHarness.ExpectValid(
            """
            schema { query: Port }
            type Port { name: String }
            """
        );

    [Fact]
    public void ExtensionsOfTheSchemaAreValid() =>
        SdlHarness.ExpectValid(
            """
            schema { query: Port }
            extend schema { mutation: Dock }
            type Port { name: String }
            type Dock { open: Boolean }
            """
        );

    [Fact]
    public void EverySchemaDefinitionAfterTheFirstIsReported() =>
        SdlHarness.ExpectErrors(
            """
            schema { query: Port }
            type Port { name: String }
            schema { mutation: Port }
            schema { subscription: Port }
            """,
            "Must provide only one schema definition. (3:1)",
            "Must provide only one schema definition. (4:1)"
        );
}
