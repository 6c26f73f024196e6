using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Tests.Sdl;
using GovernanceGraph.GraphQL.Values;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Coercion;

public class InputValidationTests
{
    static readonly Schema Fleet = SdlHarness.Schema(
        """
        type Query { a: Int }
        input Where { id: ID! kinds: [Kind!] nested: Where }
        input One @oneOf { a: Int b: String }
        enum Kind { TUG FERRY }
        """
    );

    static readonly VariableValues Variables = new(new Dictionary<string, object?> { ["nothing"] = null });

    [Theory]
    [InlineData("null", "Int!", ": Expected value of non-null type \"Int!\" not to be null. (1:1)")]
    [InlineData("\"x\"", "Int", ": Int cannot represent non-integer value: \"x\" (1:1)")]
    [InlineData(
        "TUGG",
        "Kind",
        ": Value \"TUGG\" does not exist in \"Kind\" enum. Did you mean the enum value \"TUG\"? (1:1)"
    )]
    [InlineData(
        "\"TUG\"",
        "Kind",
        ": Enum \"Kind\" cannot represent non-enum value: \"TUG\". Did you mean the enum value \"TUG\"? (1:1)"
    )]
    [InlineData("[1, true]", "[Int]", " at [1]: Int cannot represent non-integer value: true (1:5)")]
    [InlineData(
        "{ id: 1, nested: { kinds: [null] } }",
        "Where",
        " at .nested: Expected value of type \"Where\" to include required field \"id\", found: { kinds: "
            + "[null] }. (1:18)",
        " at .nested.kinds[0]: Expected value of non-null type \"Kind!\" not to be null. (1:28)"
    )]
    [InlineData(
        "{ id: 1, kind: TUG }",
        "Where",
        ": Expected value of type \"Where\" not to include unknown field \"kind\". Did you mean \"kinds\" or \"id\"? "
            + "Found: { id: 1, kind: TUG }. (1:10)"
    )]
    [InlineData(
        "{ id: 1, unknown: TUG }",
        "Where",
        ": Expected value of type \"Where\" not to include unknown field \"unknown\", found: { id: 1, "
            + "unknown: TUG }. (1:10)"
    )]
    [InlineData("[5]", "Where", ": Expected value of type \"Where\" to be an object, found: [5]. (1:1)")]
    [InlineData(
        "{ a: null }",
        "One",
        " at .a: Within OneOf Input Object type \"One\", exactly one field must be specified, "
            + "and the value for that field must be non-null. (1:1)"
    )]
    [InlineData("[$x]", "Int", ": Int cannot represent non-integer value: [null] (1:1)")]
    [InlineData("$x", "Int!")]
    public void FaultsOfLiteralsNameTheirPlace(string literal, string type, params string[] expected) =>
        Assert.Equal(expected, InputFaults.Of(Fleet, literal, type, null));

    [Theory]
    [InlineData("$x", "Int!", ": Expected variable \"$x\" provided to type \"Int!\" to provide a runtime value. (1:1)")]
    [InlineData(
        "[$nothing]",
        "[Int!]",
        " at [0]: Expected variable \"$nothing\" provided to non-null type \"Int!\" not to be null. (1:2)"
    )]
    [InlineData(
        "{ a: $x }",
        "One",
        ": Expected variable \"$x\" provided to field \"a\" for OneOf Input Object type \"One\" to "
            + "provide a runtime value. (1:1)"
    )]
    [InlineData(
        "{ a: $nothing }",
        "One",
        ": Expected variable \"$nothing\" provided to field \"a\" for OneOf Input Object type \"One\" "
            + "not to be null. (1:1)"
    )]
    public void FaultsOfVariablesAreKnownWithTheirValues(string literal, string type, string expected) =>
        Assert.Equal([expected], InputFaults.Of(Fleet, literal, type, Variables));

    [Fact]
    public void FaultsOfValuesNameTheWayIntoThem()
    {
        var value = new Dictionary<string, object?>
        {
            ["nested"] = new Dictionary<string, object?> { ["id"] = true, ["more"] = new object?[] { 1 } },
        };

        Assert.Equal(
            [
                ": Expected value of type \"Where\" to include required field \"id\", found: { nested: { "
                    + "id: true, more: [Array] } }.",
                " at .nested.id: ID cannot represent value: true",
                " at .nested: Expected value of type \"Where\" not to include unknown field \"more\", "
                    + "found: { id: true, more: [1] }.",
            ],
            InputFaults.Of(value, Fleet.FindType("Where")!)
        );
    }

    [Fact]
    public void AnEnumValueMustBeAName() =>
        Assert.Equal(
            [": Enum \"Kind\" cannot represent non-string value: 5."],
            InputFaults.Of(5, Fleet.FindType("Kind")!)
        );
}
