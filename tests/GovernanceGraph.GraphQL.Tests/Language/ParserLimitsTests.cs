using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

public sealed class ParserLimitsTests
{
    [Fact]
    public void AsManyTokensAsTheLimitAreRead()
    {
        var limits = new ParserLimits(MaxTokens: 3, MaxDepth: 10);
        Assert.Single(
            Parser.ParseDocument("# not counted\n{ a }", limits, TestContext.Current.CancellationToken).Definitions
        );
        AssertFault(
            "{ a b }",
            limits,
            "Syntax Error: Document contains more than 3 tokens. Parsing aborted.",
            new SourceLocation(1, 7)
        );
    }

    [Theory]
    [InlineData("{a{a}}", "{a{a{a}}}", 5)]
    [InlineData("{a(b:[1])}", "{a(b:[[1]])}", 7)]
    [InlineData("{a(b:{c:1})}", "{a(b:{c:{d:1}})}", 9)]
    [InlineData("query($a:[[I]]){a}", "query($a:[[[I]]]){a}", 12)]
    public void NestingIsReadToTheLimit(string within, string beyond, int column)
    {
        var limits = new ParserLimits(MaxTokens: 100, MaxDepth: 2);
        Assert.Single(Parser.ParseDocument(within, limits, TestContext.Current.CancellationToken).Definitions);
        AssertFault(
            beyond,
            limits,
            "Syntax Error: Document is nested more than 2 levels deep. Parsing aborted.",
            new SourceLocation(1, column)
        );
    }

    [Fact]
    public void DepthIsCountedAnewForEachBranch()
    {
        var limits = new ParserLimits(MaxTokens: 100, MaxDepth: 2);
        Assert.Single(
            Parser
                .ParseDocument("{a{a} b{b} c(d:[1] e:{f:1})}", limits, TestContext.Current.CancellationToken)
                .Definitions
        );
    }

    [Theory]
    [InlineData("", "{a")]
    [InlineData("{a(b:", "[")]
    [InlineData("{a(b:", "{c:")]
    [InlineData("query($a:", "[")]
    public void NoDepthOfNestingExhaustsTheStack(string opening, string repeated)
    {
        var text = opening + string.Concat(Enumerable.Repeat(repeated, 1_000_000));
        Assert.Throws<SyntaxException>(() =>
            Parser.ParseDocument(text, ParserLimits.ForTrustedText, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public void AThreadWithAMegabyteBearsTheDeepestDocument()
    {
        var depth = ParserLimits.ForTrustedText.MaxDepth;
        var text = string.Concat(Enumerable.Repeat("{a", depth)) + new string('}', depth);
        var entered = 0;
        var printedLength = 0;
        var thread = new Thread(
            () =>
            {
                var document = Parser.ParseDocument(text, ParserLimits.ForTrustedText);
                var walk = new SyntaxWalk();
                walk.AddVisitor().Enter<FieldNode>(_ => entered++);
                walk.Run(document);
                printedLength = SyntaxPrinter.Print(document).Length;
            },
            maxStackSize: 1024 * 1024
        );
        thread.Start();
        thread.Join();
        Assert.Equal(depth, entered);
        Assert.True(printedLength > text.Length);
    }

    static void AssertFault(string text, ParserLimits limits, string message, SourceLocation location)
    {
        var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument(text, limits)).Error;
        Assert.Equal(message, error.Message);
        Assert.Equal([location], error.Locations);
    }
}
