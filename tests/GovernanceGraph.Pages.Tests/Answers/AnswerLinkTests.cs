using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using GovernanceGraph.Pages.Answers;
using Xunit;

namespace GovernanceGraph.Pages.Tests.Answers;

/// <summary>The parameter that carries a question.</summary>
public sealed class AnswerLinkTests
{
    [Fact]
    public void AQuestionComesBackAsItWas()
    {
        var variables = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["text"] = "Telefónica \"<script>\"",
            ["first"] = 3,
            ["flags"] = (IReadOnlyList<object?>)[true, null, 1.5],
            ["where"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["eq"] = "a" },
        };
        var link = AnswerLink.Encode(
            new("query A($text: String!) { search(text: $text) { totalCount } }", variables, "A")
        );
        var (request, error) = AnswerLink.Decode(link);

        Assert.Null(error);
        Assert.Matches("^[A-Za-z0-9_-]+$", link);
        Assert.Equal("query A($text: String!) { search(text: $text) { totalCount } }", request!.Query);
        Assert.Equal("A", request.OperationName);
        Assert.Equal(variables["text"], request.Variables["text"]);
        Assert.Equal(3, request.Variables["first"]);
        Assert.Equal(["text", "first", "flags", "where"], request.Variables.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("!!!")]
    [InlineData("AAAA")]
    [InlineData("abc")]
    public void WhatIsNoQuestionIsTold(string text)
    {
        var (request, error) = AnswerLink.Decode(text);

        Assert.Null(request);
        Assert.Equal("The parameter \"q\" is not a question; copy the whole address.", error);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"query":1}""")]
    [InlineData("""{"query":"{a}" """)]
    public void JsonThatIsNoQuestionIsTold(string json) => Assert.Null(AnswerLink.Decode(Packed(json)).Request);

    [Fact]
    public void AParameterThatInflatesToTooMuchIsRefused() =>
        Assert.Equal(
            "The parameter \"q\" says more than 100000 bytes.",
            AnswerLink.Decode(Packed(new string(' ', 5_000_000))).Error
        );

    [Fact]
    public void AParameterThatIsTooLongIsNotRead() =>
        Assert.Equal(
            "The parameter \"q\" has more than 16000 characters.",
            AnswerLink.Decode(new string('A', 16_001)).Error
        );

    static string Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflate.Write(Encoding.UTF8.GetBytes(text));
        }

        return Base64Url.EncodeToString(packed.ToArray());
    }
}
