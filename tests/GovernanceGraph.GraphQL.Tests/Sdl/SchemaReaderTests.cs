using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Sdl;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl;

public class SchemaReaderTests
{
    [Fact]
    public void TypesStandInTheOrderOfTheDocumentAndTheirReferencesThenIntrospection()
    {
        var schema = SdlHarness.Schema(
            """
            type Ship { length: Float kind: Kind }
            type Query { ship(id: ID): Ship }
            enum Kind { TUG }
            """
        );

        Assert.Equal(
            [
                "Ship",
                "Float",
                "Query",
                "ID",
                "Kind",
                "Boolean",
                "String",
                "__Schema",
                "__Type",
                "__TypeKind",
                "__Field",
                "__InputValue",
                "__EnumValue",
                "__Directive",
                "__DirectiveLocation",
            ],
            schema.Types.Select(type => type.Name)
        );
    }

    [Fact]
    public void RootTypesAreFoundByNameWithoutASchemaDefinition()
    {
        var schema = SdlHarness.Schema("type Query { a: Int } type Mutation { a: Int } type Subscription { a: Int }");

        Assert.Equal("Query", schema.Query?.Name);
        Assert.Equal("Mutation", schema.Mutation?.Name);
        Assert.Equal("Subscription", schema.RootType(OperationType.Subscription)?.Name);
    }

    [Fact]
    public void ASchemaDefinitionAloneNamesTheRootTypes()
    {
        var schema = SdlHarness.Schema("schema { query: Port } type Port { a: Int } type Mutation { a: Int }");

        Assert.Equal("Port", schema.Query?.Name);
        Assert.Null(schema.Mutation);
    }

    [Fact]
    public void ExtensionsAddToDefinitions()
    {
        var schema = SdlHarness.Schema(
            """
            extend type Query implements Node { id: ID }
            type Query { a: Int }
            interface Node { id: ID }
            union Any = Query
            extend union Any = Ship
            type Ship { a: Int }
            enum Kind { TUG }
            extend enum Kind { FERRY }
            input Where { a: Int }
            extend input Where { b: Int }
            scalar Depth
            extend scalar Depth @specifiedBy(url: "https://example.org/depth")
            """
        );

        Assert.Equal(["a", "id"], schema.Query!.Fields.Select(field => field.Name));
        Assert.Equal(["Node"], schema.Query.Interfaces.Select(type => type.Name));
        Assert.Equal(["Query", "Ship"], schema.PossibleTypes(schema.FindType("Any")!).Select(type => type.Name));
        Assert.Equal(["TUG", "FERRY"], ((EnumType)schema.FindType("Kind")!).Values.Select(value => value.Name));
        Assert.Equal(["a", "b"], ((InputObjectType)schema.FindType("Where")!).Fields.Select(field => field.Name));
        Assert.Equal("https://example.org/depth", ((ScalarType)schema.FindType("Depth")!).SpecifiedByUrl);
    }

    [Fact]
    public void DirectivesOfTheDocumentComeBeforeTheBuiltInOnesAndReplaceThem()
    {
        var schema = SdlHarness.Schema("type Query { a: Int } directive @own on FIELD directive @skip on QUERY");

        Assert.Equal(
            ["own", "skip", "include", "deprecated", "specifiedBy", "oneOf"],
            schema.Directives.Select(directive => directive.Name)
        );
        Assert.Equal([DirectiveLocation.Query], schema.FindDirective("skip")!.Locations);
    }

    [Fact]
    public void DeprecationReasonsAreRead()
    {
        var schema = SdlHarness.Schema("type Query { a: Int @deprecated b: Int @deprecated(reason: \"old\") c: Int }");

        Assert.Equal(
            ["No longer supported", "old", null],
            schema.Query!.Fields.Select(field => field.DeprecationReason)
        );
    }

    [Fact]
    public void AReasonThatIsNoStringIsAFaultOfTheDocument() =>
        SdlHarness.ExpectErrors(
            "type Query { a: Int @deprecated(reason: 1) }",
            "Argument \"@deprecated(reason:)\" has invalid value: String cannot represent a non string value: 1 (1:41)"
        );

    [Fact]
    public void TextThatIsNoDocumentThrows() =>
        Assert.Throws<SyntaxException>(() => SchemaReader.Read("type {", ParserLimits.ForTrustedText));

    [Fact]
    public void ABuiltInTypeKeepsItsMeaningWhereTheDocumentDefinesIt() =>
        Assert.Same(BuiltInScalars.Id, SdlHarness.Schema("scalar ID type Query { a: ID }").FindType("ID"));
}
