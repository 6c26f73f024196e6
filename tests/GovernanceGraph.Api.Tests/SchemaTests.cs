using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.SchemaValidation;
using GovernanceGraph.GraphQL.Sdl;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests;

public sealed class SchemaTests
{
    static readonly Schema Schema = GovernanceSchema.Create(ApiLimits.Standard);

    [Fact]
    public void EachChangeOfTheSchemaShowsInReview() =>
        Golden.Equal("schema.graphql", SchemaPrinter.Print(Schema) + "\n");

    [Fact]
    public void TheSchemaBreaksNoRule() =>
        Assert.Empty(SchemaValidator.Validate(Schema).Select(problem => problem.Message));

    [Fact]
    public void ScalarsWithAPublicSpecificationNameIt() =>
        Assert.Equal(
            [
                "Date https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
                "DateTime https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
            ],
            Schema
                .Types.OfType<ScalarType>()
                .Where(type => type.SpecifiedByUrl is not null)
                .Select(type => $"{type.Name} {type.SpecifiedByUrl}")
                .Order()
        );

    /// <summary>
    /// Tools of before 2026 know these places and no other: graphql-core 3.2 refuses a schema that names another.
    /// </summary>
    [Fact]
    public void DirectivesNameThePlacesOfThePublishedSpecificationAlone()
    {
        var deprecated = Schema.FindDirective("deprecated")!;

        Assert.Equal(
            ["FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INPUT_FIELD_DEFINITION", "ENUM_VALUE"],
            deprecated.Locations.Select(location => location.Name())
        );
        Assert.Equal(
            BuiltInDirectives.All.Select(directive => directive.Name),
            Schema.Directives.Select(directive => directive.Name)
        );
        Assert.DoesNotContain(
            Schema.Directives.SelectMany(directive => directive.Locations),
            location =>
                location is DirectiveLocation.DirectiveDefinition or DirectiveLocation.FragmentVariableDefinition
        );
    }

    [Fact]
    public void ThePrintedSchemaReadsBackAsItIs()
    {
        var printed = SchemaPrinter.Print(Schema);
        var read = SchemaReader.Read(printed, ParserLimits.ForTrustedText);
        Assert.Empty(read.Errors);
        Assert.Equal(printed, SchemaPrinter.Print(read.Schema!));
    }

    // Caches keep by its id what has one, and Relay asks for it again by "node(id:)", which takes nothing else.
    [Fact]
    public void EverythingWithAnIdIsANode()
    {
        var node = Assert.IsType<InterfaceType>(Schema.FindType("Node"));
        Assert.Equal(
            Schema.Types.OfType<ObjectType>().Where(type => type.Fields.Any(field => field.Name == "id")),
            Schema.Types.OfType<ObjectType>().Where(type => type.Interfaces.Contains(node))
        );
        Assert.Equal("id: ID!", string.Join(", ", node.Fields.Select(field => $"{field.Name}: {field.Type}")));
        Assert.Equal(["id"], Schema.FindField(Schema.Query!, "node")!.Arguments.Select(argument => argument.Name));
        Assert.Equal(["ids"], Schema.FindField(Schema.Query!, "nodes")!.Arguments.Select(argument => argument.Name));
    }

    [Fact]
    public void EverythingHasADescription()
    {
        var silent = new List<string>();
        foreach (var type in Schema.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            Check(type.Name, type.Description);
            foreach (var field in (type as FieldsType)?.Fields ?? [])
            {
                Check(field.ToString(), field.Description);
                foreach (var argument in field.Arguments)
                {
                    Check(argument.ToString(), argument.Description);
                }
            }

            foreach (var field in (type as InputObjectType)?.Fields ?? [])
            {
                Check(field.ToString(), field.Description);
            }

            foreach (var value in (type as EnumType)?.Values ?? [])
            {
                Check(value.ToString(), value.Description);
            }
        }

        Assert.Empty(silent);

        void Check(string name, string? description)
        {
            if (string.IsNullOrWhiteSpace(description) || description[^1] is not ('.' or '`' or '…'))
            {
                silent.Add(name);
            }
        }
    }
}
