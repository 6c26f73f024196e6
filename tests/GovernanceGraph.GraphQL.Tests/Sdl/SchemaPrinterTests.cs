using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Sdl;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Sdl;

public class SchemaPrinterTests
{
    [Fact]
    public void WhatIsPrintedReadsBackAsTheSame()
    {
        const string Sdl = """"
            """A port."""
            schema {
              query: Port
            }

            directive @own(
              """How often."""
              times: Int! = 1
            ) repeatable on FIELD | QUERY

            """
            Several
              lines.
            """
            type Port implements Node & Named {
              id: ID!
              name(language: String = "en", kinds: [Kind!]! = [TUG]): String @deprecated

              """Where it is."""
              place(
                near: Where = {depth: 1.5}

                """Not in use."""
                old: Int @deprecated(reason: "Say \"near\".")
              ): [[Int!]]!
            }

            interface Node {
              id: ID!
            }

            interface Named implements Node {
              id: ID!
            }

            union Any = Port | Ship

            type Ship {
              kind: Kind
            }

            enum Kind {
              TUG

              """A ferry."""
              FERRY @deprecated(reason: "")
            }

            input Where @oneOf {
              depth: Float
              name: String
            }

            scalar Depth @specifiedBy(url: "https://example.org/depth")
            """";

        var expected = Sdl.Replace("{depth: 1.5}", "{ depth: 1.5 }", StringComparison.Ordinal);
        var printed = SchemaPrinter.Print(SdlHarness.Schema(Sdl));

        Assert.Equal(expected, printed);
        Assert.Equal(printed, SchemaPrinter.Print(SdlHarness.Schema(printed)));
    }

    [Fact]
    public void TheSchemaDefinitionIsLeftOutWhereTheNamesSayItAll() =>
        Assert.Equal(
            "type Query {\n  a: Int\n}",
            SchemaPrinter.Print(SdlHarness.Schema("schema { query: Query } type Query { a: Int }"))
        );

    [Fact]
    public void ATypeThatIsCalledMutationButIsNoneNeedsASchemaDefinition() =>
        Assert.StartsWith(
            "schema {\n  query: Query\n}\n\n",
            SchemaPrinter.Print(
                SdlHarness.Schema("schema { query: Query } type Query { a: Int } type Mutation { a: Int }")
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void ADescriptionThatNoBlockStringCanHoldIsPrintedInQuotes() =>
        Assert.StartsWith(
            "\"bell \\u0007\"\ntype Query",
            SchemaPrinter.Print(SdlHarness.Schema("\"bell \\u0007\" type Query { a: Int }")),
            StringComparison.Ordinal
        );

    [Fact]
    public void ASchemaMadeInCodeIsPrintedWithItsDefaultValues()
    {
        var kind = new EnumType("Kind", [new EnumValue("TUG") { Value = 1 }, new EnumValue("FERRY") { Value = 2 }]);
        var where = new InputObjectType(
            "Where",
            () =>
                [
                    new("kinds", new ListType(kind)) { Default = DefaultInput.OfValue(new object?[] { "TUG", null }) },
                    new("id", BuiltInScalars.Id) { Default = DefaultInput.OfValue("12") },
                    new("depth", BuiltInScalars.Float) { Default = DefaultInput.OfValue(1e21) },
                ]
        );
        var query = new ObjectType(
            "Query",
            () =>
                [
                    new("ships", kind)
                    {
                        Arguments =
                        [
                            new("where", where)
                            {
                                Default = DefaultInput.OfValue(
                                    new Dictionary<string, object?> { ["id"] = "a\"b", ["depth"] = null }
                                ),
                            },
                        ],
                    },
                ]
        );

        Assert.Equal(
            """
            type Query {
              ships(where: Where = { id: "a\"b", depth: null }): Kind
            }

            enum Kind {
              TUG
              FERRY
            }

            input Where {
              kinds: [Kind] = [TUG, null]
              id: ID = 12
              depth: Float = 1e+21
            }
            """,
            SchemaPrinter.Print(new Schema(query))
        );
    }
}
