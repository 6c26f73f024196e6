using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;
using Xunit;

namespace GovernanceGraph.GraphQL.Tests.Language;

public sealed class SyntaxPrinterTests
{
    [Theory]
    [InlineData(KitchenSink.Executable, KitchenSink.PrintedExecutable)]
    [InlineData(KitchenSink.TypeSystem, KitchenSink.PrintedTypeSystem)]
    public void EveryProductionIsPrintedAsTheReferencePrintsIt(string text, string printed) =>
        Assert.Equal(printed, Print(text));

    [Theory]
    [InlineData(KitchenSink.PrintedExecutable)]
    [InlineData(KitchenSink.PrintedTypeSystem)]
    public void APrintedDocumentIsPrintedUnchanged(string printed) => Assert.Equal(printed, Print(printed));

    [Fact]
    public void ABlankLineOfABlockStringIsIndentedLikeTheOthers() =>
        Assert.Equal(
            "type A {\n  \"\"\"\n  one\n  \n  two\n  \"\"\"\n  a: Int\n}",
            Print("type A { \"\"\"\none\n\ntwo\n\"\"\" a: Int }")
        );

    [Fact]
    public void ValuesInsideALongListMayStayOnOneLine() =>
        Assert.Equal(
            "{\n  a(\n    b: [\n      { c: \"1111111111111111111111111111111111111\" }\n"
                + "      { c: \"2222222222222222222222222222222222222\" }\n    ]\n  )\n}",
            Print(
                "{ a(b: [{c: \"1111111111111111111111111111111111111\"} "
                    + "{c: \"2222222222222222222222222222222222222\"}]) }"
            )
        );

    [Fact]
    public void NestingIsPrintedInTimeProportionalToItsSize()
    {
        // laying a value out anew at each level would take 2^400 steps
        const int depth = 400;
        var text = string.Concat(Enumerable.Repeat("[", depth)) + "1" + string.Concat(Enumerable.Repeat("]", depth));
        var value = Parser.ParseValue(text, ParserLimits.ForTrustedText);
        var printed = SyntaxPrinter.Print(value);
        Assert.Equal(text, string.Concat(printed.Where(character => character is not (' ' or '\n'))));
    }

    [Fact]
    public void AnErrorShowsTheBeginning()
    {
        const int depth = 102;
        var document = Parser.ParseDocument(
            string.Concat(Enumerable.Repeat("{a", depth)) + new string('}', depth),
            ParserLimits.ForTrustedText,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            SyntaxPrinter.Print(document)[..MessageText.MaxQuotedLength] + "…",
            SyntaxPrinter.PrintForError(document)
        );
        var list = Parser.ParseValue(
            $"[{string.Concat(Enumerable.Repeat("123 ", 3_000))}]",
            ParserLimits.ForTrustedText
        );
        Assert.Equal(SyntaxPrinter.Print(list)[..MessageText.MaxQuotedLength] + "…", SyntaxPrinter.PrintForError(list));
    }

    static string Print(string text) => SyntaxPrinter.Print(Parser.ParseDocument(text, ParserLimits.ForTrustedText));
}
