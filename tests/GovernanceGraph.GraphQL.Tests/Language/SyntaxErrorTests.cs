using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

public sealed class SyntaxErrorTests
{
    [Theory]
    [MemberData(
        nameof(SyntaxErrorCases.Grammar),
        MemberType = typeof(SyntaxErrorCases),
        DisableDiscoveryEnumeration = true
    )]
    public void AMisplacedTokenIsNamedWithWhatWasExpected(string text, int line, int column, string message) =>
        AssertFault(text, line, column, message);

    [Theory]
    [MemberData(
        nameof(SyntaxErrorCases.Tokens),
        MemberType = typeof(SyntaxErrorCases),
        DisableDiscoveryEnumeration = true
    )]
    public void CharactersThatMakeNoTokenAreNamed(string text, int line, int column, string message) =>
        AssertFault(text, line, column, message);

    [Theory]
    [InlineData(KitchenSink.Executable)]
    [InlineData(KitchenSink.TypeSystem)]
    public void EveryBeginningOfADocumentParsesOrFailsWithinTheText(string text)
    {
        var lines = text.Split('\n');
        for (var length = 0; length < text.Length; length++)
        {
            try
            {
                Assert.NotEmpty(Parse(text[..length]).Definitions);
            }
            catch (SyntaxException exception)
            {
                var location = Assert.Single(exception.Error.Locations);
                Assert.InRange(location.Line, 1, lines.Length);
                Assert.InRange(location.Column, 1, lines[location.Line - 1].Length + 1);
                Assert.StartsWith("Syntax Error: ", exception.Error.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("1 2", "Syntax Error: Expected <EOF>, found Int \"2\".")]
    [InlineData("[1", "Syntax Error: Unexpected <EOF>.")]
    [InlineData("{ a 1 }", "Syntax Error: Expected \":\", found Int \"1\".")]
    [InlineData("$", "Syntax Error: Expected Name, found <EOF>.")]
    public void AValueStandsAlone(string text, string message)
    {
        var exception = Assert.Throws<SyntaxException>(() => Parser.ParseValue(text, ParserLimits.ForTrustedText));
        Assert.Equal(message, exception.Error.Message);
    }

    [Theory]
    [InlineData("[Int", "Syntax Error: Expected \"]\", found <EOF>.")]
    [InlineData("Int!!", "Syntax Error: Expected <EOF>, found \"!\".")]
    [InlineData("$Int", "Syntax Error: Expected Name, found \"$\".")]
    public void ATypeReferenceStandsAlone(string text, string message)
    {
        var exception = Assert.Throws<SyntaxException>(() => Parser.ParseType(text, ParserLimits.ForTrustedText));
        Assert.Equal(message, exception.Error.Message);
    }

    static Document Parse(string text) => Parser.ParseDocument(text, ParserLimits.ForTrustedText);

    static void AssertFault(string text, int line, int column, string message)
    {
        var error = Assert.Throws<SyntaxException>(() => Parse(text)).Error;
        Assert.Equal($"Syntax Error: {message}", error.Message);
        Assert.Equal([new SourceLocation(line, column)], error.Locations);
    }
}
