using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Execution;

public class ValueCompletionTests
{
    static readonly ExecutionHarness Ships = ExecutionHarness.For(
        """
        scalar Signal
        enum Flag { RED WHITE }
        interface Vessel { name: String }
        type Ferry implements Vessel { name: String, decks: Int }
        type Tug implements Vessel { name: String, pull: Float }
        type Buoy { number: ID }
        union Afloat = Ferry | Buoy
        type Query {
          decks: Int, pull: Float, name: String, open: Boolean, number: ID, flag: Flag, signal: Signal
          numbers: [Int], grid: [[Int!]], vessel: Vessel, afloat: [Afloat]
        }
        """
    );

    [Theory]
    [InlineData("decks", "3", "3")]
    [InlineData("decks", "\"3\"", "3")]
    [InlineData("decks", "true", "1")]
    [InlineData("pull", "1e21", "1e+21")]
    [InlineData("pull", "7", "7")]
    [InlineData("name", "1.5", "\"1.5\"")]
    [InlineData("name", "\"\\ud83d\\u0001\\\"é\"", "\"\\ud83d\\u0001\\\"é\"")]
    [InlineData("open", "0", "false")]
    [InlineData("number", "12", "\"12\"")]
    [InlineData("flag", "\"RED\"", "\"RED\"")]
    [InlineData("signal", "{\"a\": [1, {\"b\": null}]}", "{\"a\":[1,{\"b\":null}]}")]
    [InlineData("numbers", "[1, null, 2]", "[1,null,2]")]
    [InlineData("grid", "[[], [1, 2], null]", "[[],[1,2],null]")]
    public Task ALeafBecomesWhatItsTypeSays(string field, string value, string written) =>
        Ships.Answers(
            $"{{ {field} }}",
            $$$"""{"data":{"{{{field}}}":{{{written}}}}}""",
            $$"""{"{{field}}": {{value}}}"""
        );

    [Theory]
    [InlineData("decks", "1.5", "Int cannot represent non-integer value: 1.5")]
    [InlineData("decks", "2147483648", "Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("pull", "\"x\"", "Float cannot represent non numeric value: \\\"x\\\"")]
    [InlineData("name", "{}", "String cannot represent value: {}")]
    [InlineData("number", "1.5", "ID cannot represent value: 1.5")]
    [InlineData("flag", "\"BLUE\"", "Enum \\\"Flag\\\" cannot represent value: \\\"BLUE\\\"")]
    [InlineData("numbers", "\"1\"", "Expected Iterable, but did not find one for field \\\"Query.numbers\\\".")]
    [InlineData("numbers", "{\"a\": 1}", "Expected Iterable, but did not find one for field \\\"Query.numbers\\\".")]
    public Task AValueThatDoesNotFitFailsTheField(string field, string value, string message) =>
        Ships.Answers(
            $"{{ {field} }}",
            $$$"""{"errors":[{"message":"{{{message}}}","locations":[{"line":1,"column":3}]"""
                + $$$""","path":["{{{field}}}"]}],"data":{"{{{field}}}":null}}""",
            $$"""{"{{field}}": {{value}}}"""
        );

    [Fact]
    public Task TheObjectsOwnTypeChoosesTheFields() =>
        Ships.Answers(
            "{ afloat { __typename ... on Vessel { name } ... on Ferry { decks } ... on Buoy { number } } }",
            """{"data":{"afloat":[{"__typename":"Ferry","name":"Aurora","decks":2},"""
                + """{"__typename":"Buoy","number":"7"}]}}""",
            """{"afloat": [{"__typename": "Ferry", "name": "Aurora", "decks": 2}, """
                + """{"__typename": "Buoy", "number": 7}]}"""
        );

    [Theory]
    [InlineData(
        "{}",
        "Abstract type \\\"Vessel\\\" must resolve to an Object type at runtime for field "
            + "\\\"Query.vessel\\\". Either the \\\"Vessel\\\" type should provide a \\\"resolveType\\\" "
            + "function or each possible type should provide an \\\"isTypeOf\\\" function."
    )]
    [InlineData(
        "{\"__typename\": \"Raft\"}",
        "Abstract type \\\"Vessel\\\" was resolved to a type \\\"Raft\\\" that does not exist inside the schema."
    )]
    [InlineData(
        "{\"__typename\": \"Flag\"}",
        "Abstract type \\\"Vessel\\\" was resolved to a non-object type \\\"Flag\\\"."
    )]
    [InlineData(
        "{\"__typename\": \"Buoy\"}",
        "Runtime Object type \\\"Buoy\\\" is not a possible type for \\\"Vessel\\\"."
    )]
    public Task AnObjectWithoutAFittingTypeFailsTheField(string value, string message) =>
        Ships.Answers(
            "{ vessel { name } }",
            $$$"""{"errors":[{"message":"{{{message}}}","locations":[{"line":1,"column":3}]"""
                + $$$""","path":["vessel"]}],"data":{"vessel":null}}""",
            $$"""{"vessel": {{value}}}"""
        );
}
