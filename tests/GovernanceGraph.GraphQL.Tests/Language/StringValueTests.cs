using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

public sealed class StringValueTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\" simple \"", " simple ")]
    [InlineData("\"quote \\\" slash \\\\ \\/\"", "quote \" slash \\ /")]
    [InlineData("\"\\b\\f\\n\\r\\t\"", "\b\f\n\r\t")]
    [InlineData("\"\\u1234\\u5678\\u90AB\\uCDEF\"", "\u1234\u5678\u90AB\uCDEF")]
    [InlineData("\"\\u{41}\\u{1F600}\\u{00000041}\"", "A\U0001F600A")]
    [InlineData("\"\\uD83D\\uDE00\"", "\U0001F600")]
    [InlineData("\"\U0001F600 \u0000 \uFFFE\"", "\U0001F600 \u0000 \uFFFE")]
    public void EscapesAreResolved(string literal, string value) => Assert.Equal(value, Read(literal).Value);

    [Theory]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\" one line \"\"\"", " one line ")]
    [InlineData("\"\"\"\n    a\n      b\n\n    c\n  \"\"\"", "a\n  b\n\nc")]
    [InlineData("\"\"\"first\n    a\n      b\"\"\"", "first\na\n  b")]
    [InlineData("\"\"\"\n\n \t \n\n\"\"\"", "")]
    [InlineData("\"\"\"\r\n  a\r  b\n\r\n\"\"\"", "a\nb")]
    [InlineData("\"\"\"\n\ta\n\t\tb\n\"\"\"", "a\n\tb")]
    [InlineData("\"\"\"no \\n escapes but \\\"\"\" quotes\"\"\"", "no \\n escapes but \"\"\" quotes")]
    [InlineData("\"\"\"\n    a\n  \n    b\n\"\"\"", "a\n\nb")]
    public void ABlockStringLosesItsIndentationAndBlankEnds(string literal, string value)
    {
        var node = Read(literal);
        Assert.True(node.IsBlock);
        Assert.Equal(value, node.Value);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("a", true)]
    [InlineData(" a", true)]
    [InlineData("a ", true)]
    [InlineData("a\n b", true)]
    [InlineData("a\n\nb", true)]
    [InlineData(" ", false)]
    [InlineData("\na", false)]
    [InlineData("a\n", false)]
    [InlineData(" a\n  b", false)]
    [InlineData("\ta\n\tb", false)]
    [InlineData("a\rb", false)]
    [InlineData("a\u0007b", false)]
    public void ATextIsPrintableAsABlockStringWhereItIsReadBackUnchanged(string value, bool expected)
    {
        Assert.Equal(expected, BlockString.IsPrintable(value));
        if (expected)
        {
            Assert.Equal(value, Read(BlockString.Print(value)).Value);
        }
    }

    [Theory]
    [InlineData("a", "\"\"\"a\"\"\"")]
    [InlineData(" a", "\"\"\" a\"\"\"")]
    [InlineData("a\nb", "\"\"\"\na\nb\n\"\"\"")]
    [InlineData("a\n b", "\"\"\"\na\n b\n\"\"\"")]
    [InlineData("ends with \"quote\"", "\"\"\"\nends with \"quote\"\n\"\"\"")]
    [InlineData("ends with \\", "\"\"\"\nends with \\\n\"\"\"")]
    [InlineData(" both\"", "\"\"\" both\"\n\"\"\"")]
    [InlineData("\"\"\"", "\"\"\"\n\\\"\"\"\n\"\"\"")]
    public void ABlockStringIsBrokenWhereItReadsBetter(string value, string printed) =>
        Assert.Equal(printed, BlockString.Print(value));

    [Fact]
    public void ALongBlockStringHasLinesOfItsOwn()
    {
        Assert.Equal(6 + 70, BlockString.Print(new string('x', 70)).Length);
        Assert.Equal(6 + 71 + 2, BlockString.Print(new string('x', 71)).Length);
    }

    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("\" \\ / \b\f\n\r\t", "\"\\\" \\\\ / \\b\\f\\n\\r\\t\"")]
    [InlineData("\u0000\u001F\u007F\u009F\u00A0é", "\"\\u0000\\u001F\\u007F\\u009F\u00A0é\"")]
    public void APrintedStringEscapesWhatCannotBeSeen(string value, string literal)
    {
        Assert.Equal(literal, SyntaxPrinter.PrintString(value));
        Assert.Equal(value, Read(literal).Value);
    }

    static StringValueNode Read(string literal) =>
        Assert.IsType<StringValueNode>(Parser.ParseValue(literal, ParserLimits.ForTrustedText));
}
