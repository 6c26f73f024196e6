using System.Text;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Tests.Sdl;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Resolving;

public class IntrospectionTests
{
    static readonly Schema Fleet = SdlHarness.Schema(
        """
        "Ships." schema { query: Query }
        type Query implements Node { id: ID! old(a: Int = 3, b: [Kind!] = [TUG] @deprecated): Int @deprecated any: Any }
        interface Node { id: ID! }
        union Any = Query
        enum Kind { TUG FERRY @deprecated(reason: "sold") }
        input One @oneOf { a: Int b: Int @deprecated }
        scalar Depth @specifiedBy(url: "https://example.org")
        directive @own(x: Int) repeatable on FIELD | QUERY
        """
    );

    [Theory]
    [InlineData("{ __typename }", """{"__typename":"Query"}""")]
    [InlineData(
        "{ __schema { description queryType { name } mutationType { name } } }",
        """{"__schema":{"description":"Ships.","queryType":{"name":"Query"},"mutationType":null}}"""
    )]
    [InlineData("{ __type(name: \"Unknown\") { name } }", """{"__type":null}""")]
    [InlineData(
        "{ __type(name: \"Query\") { kind interfaces { name } fields { name } ofType { name } inputFields { name } } }",
        """{"__type":{"kind":"OBJECT","interfaces":[{"name":"Node"}],"fields":[{"name":"id"},"""
            + """{"name":"any"}],"ofType":null,"inputFields":null}}"""
    )]
    [InlineData(
        "{ __type(name: \"Query\") { fields(includeDeprecated: true) { name isDeprecated deprecationReason } } }",
        """{"__type":{"fields":[{"name":"id","isDeprecated":false,"deprecationReason":null},"""
            + """{"name":"old","isDeprecated":true,"deprecationReason":"No longer supported"},"""
            + """{"name":"any","isDeprecated":false,"deprecationReason":null}]}}"""
    )]
    [InlineData(
        "{ __type(name: \"Query\") { fields(includeDeprecated: true) { args { defaultValue } all: "
            + "args(includeDeprecated: true) { name defaultValue type { kind ofType { kind ofType { name } } } "
            + "} } } }",
        """{"__type":{"fields":[{"args":[],"all":[]},{"args":[{"defaultValue":"3"}]"""
            + ""","all":[{"name":"a","defaultValue":"3","type":{"kind":"SCALAR","ofType":null}},"""
            + """{"name":"b","defaultValue":"[TUG]","type":{"kind":"LIST","""
            + "\"ofType\":{\"kind\":\"NON_NULL\",\"ofType\":{\"name\":\"Kind\"}}}}]}"
            + """,{"args":[],"all":[]}]}}"""
    )]
    [InlineData(
        "{ any: __type(name: \"Any\") { kind possibleTypes { name } } node: __type(name: \"Node\") { "
            + "kind possibleTypes { name } } }",
        """{"any":{"kind":"UNION","possibleTypes":[{"name":"Query"}]}"""
            + ""","node":{"kind":"INTERFACE","possibleTypes":[{"name":"Query"}]}}"""
    )]
    [InlineData(
        "{ __type(name: \"Kind\") { kind enumValues { name } all: enumValues(includeDeprecated: true) { "
            + "name deprecationReason } } }",
        """{"__type":{"kind":"ENUM","enumValues":[{"name":"TUG"}]"""
            + ""","all":[{"name":"TUG","deprecationReason":null},"""
            + """{"name":"FERRY","deprecationReason":"sold"}]}}"""
    )]
    [InlineData(
        "{ __type(name: \"One\") { kind isOneOf inputFields { name } } depth: __type(name: \"Depth\") { "
            + "kind isOneOf specifiedByURL } }",
        """{"__type":{"kind":"INPUT_OBJECT","isOneOf":true,"inputFields":[{"name":"a"}]}"""
            + ""","depth":{"kind":"SCALAR","isOneOf":null,"specifiedByURL":"https://example.org"}}"""
    )]
    [InlineData(
        "{ __schema { directives { name isRepeatable locations args { name } } } }",
        """{"__schema":{"directives":[{"name":"own","isRepeatable":true,"locations":["FIELD","QUERY"]"""
            + ""","args":[{"name":"x"}]},{"name":"include","isRepeatable":false"""
            + ""","locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if"}]},"""
            + """{"name":"skip","isRepeatable":false"""
            + ""","locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if"}]},"""
            + """{"name":"deprecated","isRepeatable":false"""
            + ""","locations":["FIELD_DEFINITION","ARGUMENT_DEFINITION","INPUT_FIELD_DEFINITION","""
            + "\"ENUM_VALUE\",\"DIRECTIVE_DEFINITION\"]"
            + ""","args":[{"name":"reason"}]},{"name":"specifiedBy","isRepeatable":false"""
            + ""","locations":["SCALAR"],"args":[{"name":"url"}]},{"name":"oneOf","isRepeatable":false"""
            + ""","locations":["INPUT_OBJECT"],"args":[]}]}}"""
    )]
    public async Task TheSchemaDescribesItself(string query, string expected)
    {
        using var result = await new GraphQLExecutor(Fleet).ExecuteAsync(
            new GraphQLRequest { Query = query },
            requestContext: null,
            CancellationToken.None
        );

        Assert.Equal($$"""{"data":{{expected}}}""", Encoding.UTF8.GetString(result.Body.Span));
    }

    [Fact]
    public void EveryTypeOfIntrospectionIsInEverySchema() =>
        Assert.All(Introspection.Types, type => Assert.Same(type, Fleet.FindType(type.Name)));
}
