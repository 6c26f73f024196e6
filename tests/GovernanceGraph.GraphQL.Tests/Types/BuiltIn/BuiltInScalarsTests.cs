using GovernanceGraph.GraphQL.Types.BuiltIn;
using GovernanceGraph.GraphQL.Values;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Types.BuiltIn;

public class BuiltInScalarsTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(-3L, -3)]
    [InlineData(1e5, 100000)]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    [InlineData("123", 123)]
    [InlineData(" 0x10 ", 16)]
    [InlineData(" ", 0)]
    [InlineData("\uFEFF12\u2003", 12)]
    public void IntSerializesWholeNumbers(object value, int expected) =>
        Assert.Equal(CoercionResult.Of(expected), BuiltInScalars.Int.Serialize(value));

    [Theory]
    [InlineData(0.1, "Int cannot represent non-integer value: 0.1")]
    [InlineData(double.NaN, "Int cannot represent non-integer value: NaN")]
    [InlineData("", "Int cannot represent non-integer value: \"\"")]
    [InlineData("\u00851", "Int cannot represent non-integer value: \"\u00851\"")]
    [InlineData("one", "Int cannot represent non-integer value: \"one\"")]
    [InlineData("-1.1", "Int cannot represent non-integer value: \"-1.1\"")]
    [InlineData(9876504321.0, "Int cannot represent non 32-bit signed integer value: 9876504321")]
    [InlineData(-1e100, "Int cannot represent non 32-bit signed integer value: -1e+100")]
    [InlineData(2147483648L, "Int cannot represent non 32-bit signed integer value: 2147483648")]
    public void IntRefusesToSerializeOtherValues(object value, string message) =>
        Assert.Equal(message, BuiltInScalars.Int.Serialize(value).Message);

    [Theory]
    [InlineData("1")]
    [InlineData(true)]
    [InlineData(1.5)]
    public void IntTakesOnlyWholeNumbersFromVariables(object value) =>
        Assert.StartsWith(
            "Int cannot represent non-integer value: ",
            BuiltInScalars.Int.ParseValue(value).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(1.5, 1.5)]
    [InlineData("-1.1", -1.1)]
    [InlineData("1e3", 1000.0)]
    public void FloatSerializesNumbersAndTheirTexts(object value, double expected) =>
        Assert.Equal(CoercionResult.Of(expected), BuiltInScalars.Float.Serialize(value));

    [Theory]
    [InlineData("", "Float cannot represent non numeric value: \"\"")]
    [InlineData("one", "Float cannot represent non numeric value: \"one\"")]
    [InlineData("Infinity", "Float cannot represent non numeric value: \"Infinity\"")]
    [InlineData(double.PositiveInfinity, "Float cannot represent non numeric value: Infinity")]
    public void FloatRefusesToSerializeOtherValues(object value, string message) =>
        Assert.Equal(message, BuiltInScalars.Float.Serialize(value).Message);

    [Theory]
    [InlineData("text", "text")]
    [InlineData(123, "123")]
    [InlineData(-1.1, "-1.1")]
    [InlineData(1e21, "1e+21")]
    [InlineData(true, "true")]
    public void StringSerializesTextNumbersAndTruth(object value, string expected) =>
        Assert.Equal(CoercionResult.Of(expected), BuiltInScalars.String.Serialize(value));

    [Fact]
    public void StringRefusesListsAndObjects()
    {
        Assert.Equal("String cannot represent value: [1]", BuiltInScalars.String.Serialize(new object[] { 1 }).Message);
        Assert.Equal(
            "String cannot represent a non string value: { a: 1 }",
            BuiltInScalars.String.ParseValue(new Dictionary<string, object?> { ["a"] = 1 }).Message
        );
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(true, true)]
    public void BooleanSerializesTruthAndNumbers(object value, bool expected) =>
        Assert.Equal(CoercionResult.Of(expected), BuiltInScalars.Boolean.Serialize(value));

    [Theory]
    [InlineData("true", "Boolean cannot represent a non boolean value: \"true\"")]
    [InlineData(double.NaN, "Boolean cannot represent a non boolean value: NaN")]
    public void BooleanRefusesToSerializeOtherValues(object value, string message) =>
        Assert.Equal(message, BuiltInScalars.Boolean.Serialize(value).Message);

    [Theory]
    [InlineData("a", "a")]
    [InlineData(4, "4")]
    [InlineData(9007199254740993L, "9007199254740993")]
    [InlineData(5.0, "5")]
    public void IdIsTextInTheEnd(object value, string expected) =>
        Assert.Equal(CoercionResult.Of(expected), BuiltInScalars.Id.ParseValue(value));

    [Theory]
    [InlineData(true, "ID cannot represent value: true")]
    [InlineData(3.14, "ID cannot represent value: 3.14")]
    public void IdRefusesOtherValues(object value, string message) =>
        Assert.Equal(message, BuiltInScalars.Id.Serialize(value).Message);
}
