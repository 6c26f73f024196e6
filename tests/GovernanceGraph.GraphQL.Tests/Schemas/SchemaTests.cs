using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Types.BuiltIn;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Schemas;

public class SchemaTests
{
    static readonly InterfaceType Node = new("Node", () => [new("id", BuiltInScalars.Id)]);

    static readonly ObjectType Ship = new(
        "Ship",
        () => [new("id", BuiltInScalars.Id), new("sisters", new ListType(new NonNullType(ShipOf())))],
        () => [Node]
    );

    static readonly ObjectType Query = new("Query", () => [new("node", Node)]);

    static readonly Schema Fleet = new(Query, types: [Ship]);

    static ObjectType ShipOf() => Ship;

    [Fact]
    public void TypesMayReferToThemselves() => Assert.Equal("[Ship!]", Ship.FindField("sisters")?.Type.ToString());

    [Fact]
    public void TypesThatNoRootLeadsToAreKnownFirst() =>
        Assert.Equal(["Ship", "Node", "ID", "Query"], Fleet.Types.Take(4).Select(type => type.Name));

    [Fact]
    public void ObjectsOfAnInterfaceArePossibleTypesAndSubTypes()
    {
        Assert.Equal([Ship], Fleet.PossibleTypes(Node));
        Assert.True(Fleet.IsSubType(Node, Ship));
        Assert.False(Fleet.IsSubType(Node, Query));
    }

    [Fact]
    public void MetaFieldsStandOnTheQueryTypeAndOnCompositeTypes()
    {
        Assert.Same(Introspection.SchemaField, Fleet.FindField(Query, "__schema"));
        Assert.Same(Introspection.TypeField, Fleet.FindField(Query, "__type"));
        Assert.Null(Fleet.FindField(Ship, "__schema"));
        Assert.Same(Introspection.TypeNameField, Fleet.FindField(Node, "__typename"));
        Assert.Null(Fleet.FindField(Ship, "unknown"));
    }

    [Theory]
    [InlineData("[Ship!]!")]
    [InlineData("Node")]
    public void TypeReferencesAreFound(string text) =>
        Assert.Equal(text, Fleet.FindType(Parser.ParseType(text, ParserLimits.ForRequests))?.ToString());

    [Fact]
    public void AReferenceToAnUnknownTypeIsNotFound() =>
        Assert.Null(Fleet.FindType(Parser.ParseType("[Port]", ParserLimits.ForRequests)));

    [Fact]
    public void TwoTypesOfOneNameAreRefused()
    {
        var twin = new ObjectType("Query", () => [new("a", BuiltInScalars.Int)]);

        var exception = Assert.Throws<ArgumentException>(() => new Schema(Query, types: [twin]));
        Assert.StartsWith(
            "Schema must contain uniquely named types but contains multiple types named \"Query\".",
            exception.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void TwoFieldsOfOneNameAreRefused()
    {
        var type = new ObjectType("Query", () => [new("a", BuiltInScalars.Int), new("a", BuiltInScalars.Int)]);

        Assert.Throws<ArgumentException>(() => new Schema(type));
    }

    [Fact]
    public void AFieldBelongsToOneType()
    {
        var shared = new FieldDefinition("a", BuiltInScalars.Int);
        var first = new ObjectType("First", () => [shared]);
        var second = new ObjectType("Second", () => [shared]);

        Assert.Throws<InvalidOperationException>(() => new Schema(first, types: [second]));
    }

    [Fact]
    public void ANonNullTypeHoldsANullableOne() =>
        Assert.Throws<ArgumentException>(() => new NonNullType(new NonNullType(BuiltInScalars.Int)));
}
