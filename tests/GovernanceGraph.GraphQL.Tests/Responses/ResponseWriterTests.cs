using System.Text;
using System.Text.Json;
using GovernanceGraph.GraphQL.Responses;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Responses;

public class ResponseWriterTests
{
    [Fact]
    public void CommasStandBetweenWhatNeedsThem()
    {
        var writer = new ResponseWriter();
        writer.BeginObject();
        writer.WritePropertyName("a"u8);
        writer.BeginArray();
        writer.WriteInt64(-1);
        writer.WriteString("x");
        writer.BeginObject();
        writer.EndObject();
        writer.BeginArray();
        writer.EndArray();
        writer.WriteNull();
        writer.EndArray();
        writer.WritePropertyName("b\n");
        writer.WriteBoolean(true);
        writer.WritePropertyName("c"u8);
        writer.WriteRawValue("[1]"u8);
        writer.EndObject();
        Assert.Equal("""{"a":[-1,"x",{},[],null],"b\n":true,"c":[1]}""", Text(writer));
    }

    [Fact]
    public void RewindingTakesBackWhatWasWrittenAndItsComma()
    {
        var writer = new ResponseWriter();
        writer.BeginArray();
        writer.WriteInt64(1);
        var position = writer.Position;
        writer.BeginObject();
        writer.WritePropertyName("lost"u8);
        writer.Rewind(position);
        writer.WriteNull();
        writer.EndArray();
        Assert.Equal("[1,null]", Text(writer));
    }

    [Theory]
    [InlineData("plain é 😀", "\"plain é 😀\"")]
    [InlineData("\"\\/", "\"\\\"\\\\/\"")]
    [InlineData("\b\f\n\r\t\u0001\u001f\u007f", "\"\\b\\f\\n\\r\\t\\u0001\\u001f\u007f\"")]
    [InlineData("", "\"\"")]
    public void StringsHaveTheEscapesThatJsonDemandsAndNoOthers(string value, string written)
    {
        var writer = new ResponseWriter();
        writer.WriteString(value);
        Assert.Equal(written, Text(writer));
    }

    // Attributes cannot hold half a surrogate pair.
    [Fact]
    public void HalfASurrogatePairIsEscaped()
    {
        var writer = new ResponseWriter();
        writer.BeginArray();
        writer.WriteString("a\ud83d");
        writer.WriteString("\ude00b");
        writer.EndArray();
        Assert.Equal("""["a\ud83d","\ude00b"]""", Text(writer));
    }

    [Theory]
    [InlineData(2_047)]
    [InlineData(2_048)]
    [InlineData(2_049)]
    [InlineData(50_000)]
    public void LongStringsKeepTheirSurrogatePairsTogether(int padding)
    {
        var value = new string('é', padding) + "😀\"" + new string('\n', padding);
        var writer = new ResponseWriter();
        writer.WriteString(value);
        var bytes = writer.Written.ToArray();
        Assert.Equal(value, JsonSerializer.Deserialize<string>(bytes));

        var sameFromUtf8 = new ResponseWriter();
        sameFromUtf8.WriteUtf8String(Encoding.UTF8.GetBytes(value), needsEscaping: true);
        Assert.Equal(bytes, sameFromUtf8.Written.ToArray());
    }

    [Fact]
    public void NumbersThatJsonCannotExpressAreNull()
    {
        var writer = new ResponseWriter();
        writer.BeginArray();
        writer.WriteDouble(double.NaN);
        writer.WriteDouble(double.PositiveInfinity);
        writer.EndArray();
        Assert.Equal("[null,null]", Text(writer));
    }

    static string Text(ResponseWriter writer) => Encoding.UTF8.GetString(writer.Written.Span);
}
