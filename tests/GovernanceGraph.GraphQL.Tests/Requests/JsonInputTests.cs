using System.Text;
using System.Text.Json;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Tests.Execution;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Requests;

public class JsonInputTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("1.0", 1)]
    [InlineData("2147483647", 2147483647)]
    [InlineData("2147483648", 2147483648.0)]
    [InlineData("-0", -0.0)]
    [InlineData("9007199254740993", 9007199254740992.0)]
    [InlineData("1e21", 1e21)]
    [InlineData("true", true)]
    [InlineData("null", null)]
    [InlineData("\"a\\u00e9\\n\\/\\\"\"", "aé\n/\"")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    public void ValuesAreReadAsEcmaScriptReadsThem(string json, object? value) =>
        Assert.Equal(value, ExecutionHarness.Json(json));

    // Attributes cannot hold half a surrogate pair.
    [Fact]
    public void HalfASurrogatePairStaysWhatItIs() =>
        Assert.Equal(
            "\ud83d!",
            ExecutionHarness.Json(
                """
                "\ud83d!"
                """
            )
        );

    [Theory]
    [InlineData("[{}, {}, []]", 4)]
    [InlineData("""{"a": [1, {"b": null}], "c": "d"}""", 6)]
    [InlineData("1", 1)]
    public void AsManyValuesAsAllowedAreRead(string json, int values)
    {
        Assert.Equal(0, Remaining(json, values));
        Assert.Throws<TooManyValuesException>(() => Remaining(json, values - 1));

        static int Remaining(string json, int remainingValues)
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            reader.Read();
            JsonInput.Read(ref reader, ref remainingValues);
            return remainingValues;
        }
    }

    [Fact]
    public void EmptyListsAndObjectsTakeNoMemory()
    {
        var items = Assert.IsAssignableFrom<IReadOnlyList<object?>>(ExecutionHarness.Json("[{}, {}, [], []]"));
        Assert.Same(items[0], items[1]);
        Assert.Same(items[2], items[3]);
    }

    [Fact]
    public void PropertiesKeepTheirOrderAndTheLastOfEqualNamesCounts()
    {
        var properties = Assert.IsAssignableFrom<IReadOnlyDictionary<string, object?>>(
            ExecutionHarness.Json("""{"b": [1, {"c": []}], "a": 1, "b": 2}""")
        );
        Assert.Equal(["b", "a"], properties.Keys);
        Assert.Equal(2, properties["b"]);
    }
}
