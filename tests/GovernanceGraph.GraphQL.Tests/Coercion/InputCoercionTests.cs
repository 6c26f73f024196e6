using GovernanceGraph.GraphQL.Coercion;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Tests.Sdl;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Values;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Coercion;

public class InputCoercionTests
{
    static readonly Schema Fleet = SdlHarness.Schema(
        """
        type Query { a: Int }
        input Where { id: ID! kind: Kind = TUG depths: [Float!] nested: Where }
        input One @oneOf { a: Int b: String }
        enum Kind { TUG FERRY }
        scalar Any
        """
    );

    static readonly VariableValues Variables = new(new Dictionary<string, object?> { ["one"] = 1, ["nothing"] = null });

    [Theory]
    [InlineData("1", "Int", "1")]
    [InlineData("1", "[Int]", "[1]")]
    [InlineData("1", "[[Int!]!]!", "[[1]]")]
    [InlineData("null", "[Int]", "null")]
    [InlineData("[1, null, 2]", "[Int]", "[1, null, 2]")]
    [InlineData("FERRY", "Kind", "\"FERRY\"")]
    [InlineData("1", "Float", "1")]
    [InlineData("12", "ID", "\"12\"")]
    [InlineData("{ id: 1 }", "Where", "{ id: \"1\", kind: \"TUG\" }")]
    [InlineData("{ depths: 1.5, kind: null, id: \"a\" }", "Where", "{ id: \"a\", kind: null, depths: [1.5] }")]
    [InlineData("{ b: \"x\" }", "One", "{ b: \"x\" }")]
    [InlineData(
        "{ a: [1, 2.5, \"x\", TUG, true, 12345678901] }",
        "Any",
        "{ a: [1, 2.5, \"x\", \"TUG\", true, 12345678901] }"
    )]
    [InlineData("$one", "Int", "1")]
    [InlineData("[$one, $absent, $nothing]", "[Int]", "[1, null, null]")]
    [InlineData("{ id: \"a\", kind: $absent }", "Where", "{ id: \"a\", kind: \"TUG\" }")]
    [InlineData("{ a: $one }", "One", "{ a: 1 }")]
    [InlineData("{ a: $absent, b: [$absent, $one] }", "Any", "{ b: [null, 1] }")]
    public void LiteralsThatFitAreCoerced(string literal, string type, string expected)
    {
        Assert.True(TryCoerce(literal, type, out var coerced));
        Assert.Equal(expected, ValueText.Inspect(coerced));
        Assert.Empty(InputFaults.Of(Fleet, literal, type, Variables));
    }

    [Theory]
    [InlineData("\"1\"", "Int")]
    [InlineData("2147483648", "Int")]
    [InlineData("null", "Int!")]
    [InlineData("[1, null]", "[Int!]")]
    [InlineData("PORT", "Kind")]
    [InlineData("\"TUG\"", "Kind")]
    [InlineData("{ kind: TUG }", "Where")]
    [InlineData("{ id: 1, other: 2 }", "Where")]
    [InlineData("5", "Where")]
    [InlineData("{ a: 1, b: \"x\" }", "One")]
    [InlineData("{ a: null }", "One")]
    [InlineData("{ }", "One")]
    [InlineData("$absent", "Int!")]
    [InlineData("$nothing", "Int!")]
    [InlineData("{ id: $absent }", "Where")]
    [InlineData("{ a: $nothing }", "One")]
    [InlineData("{ a: $absent }", "One")]
    [InlineData("{ a: $absent, b: \"x\" }", "One")]
    public void LiteralsThatDoNotFitAreRefusedAndHaveAFault(string literal, string type)
    {
        Assert.False(TryCoerce(literal, type, out _));
        Assert.NotEmpty(InputFaults.Of(Fleet, literal, type, Variables));
    }

    [Theory]
    [InlineData("1", "[[Int]]", "[[1]]")]
    [InlineData("{ id: 7 }", "Where!", "{ id: \"7\", kind: \"TUG\" }")]
    [InlineData("{ a: { b: 1 } }", "Any", "{ a: { b: 1 } }")]
    public void ValuesThatFitAreCoerced(string literal, string type, string expected)
    {
        Assert.True(
            InputCoercion.TryCoerceValue(
                PlainValue(literal),
                Find(type),
                out var coerced,
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(expected, ValueText.Inspect(coerced));
    }

    [Theory]
    [InlineData("{ a: 1, b: null }", "One")]
    [InlineData("{ a: null }", "One")]
    [InlineData("[{ id: 1 }, null]", "[Where!]")]
    [InlineData("[1]", "Where")]
    [InlineData("1.5", "Int")]
    public void ValuesThatDoNotFitAreRefusedAndHaveAFault(string literal, string type)
    {
        Assert.False(
            InputCoercion.TryCoerceValue(PlainValue(literal), Find(type), out _, TestContext.Current.CancellationToken)
        );
        Assert.NotEmpty(InputFaults.Of(PlainValue(literal), Find(type)));
    }

    [Fact]
    public void AnEnumValueOfCodeIsWhatResolversGet()
    {
        var kind = new EnumType("Kind", [new EnumValue("TUG") { Value = DayOfWeek.Monday }]);

        Assert.True(InputCoercion.TryCoerceValue("TUG", kind, out var coerced, TestContext.Current.CancellationToken));
        Assert.Equal(DayOfWeek.Monday, coerced);
        Assert.Equal(CoercionResult.Of("TUG"), kind.Serialize(DayOfWeek.Monday));
        Assert.Equal("Enum \"Kind\" cannot represent value: \"TUG\"", kind.Serialize("TUG").Message);
    }

    [Fact]
    public void ACoercedDefaultIsMadeOnce()
    {
        var field = ((InputObjectType)Fleet.FindType("Where")!).FindField("kind")!;

        Assert.True(InputCoercion.TryCoerceDefault(field, out var first));
        Assert.True(InputCoercion.TryCoerceDefault(field, out var second));
        Assert.Same(first, second);
    }

    static bool TryCoerce(string literal, string type, out object? coerced) =>
        InputCoercion.TryCoerceLiteral(
            Parser.ParseValue(literal, ParserLimits.ForRequests),
            Find(type),
            Variables,
            out coerced
        );

    static object? PlainValue(string literal) =>
        ValueLiterals.ToPlainValue(Parser.ParseValue(literal, ParserLimits.ForRequests), VariableValues.None);

    static GraphQLType Find(string type) => Fleet.FindType(Parser.ParseType(type, ParserLimits.ForRequests))!;
}
