using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace GovernanceGraph.Server.Tests.Architecture;

/// <summary>What the formatter leaves: comments and texts that it does not break.</summary>
public sealed class LineLengthTests
{
    static readonly int Max = int.Parse(
        Regex
            .Match(
                Repository.Read(".editorconfig"),
                @"^max_line_length = (?<max>\d+)$",
                RegexOptions.Multiline,
                TimeSpan.FromSeconds(1)
            )
            .Groups["max"]
            .Value,
        CultureInfo.InvariantCulture
    );

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void NoLineIsLongerThanTheEditorConfigAllows(string folder)
    {
        var root = Path.Combine(Repository.Root, folder);
        var wrong =
            from file in SourceProject.SourceFiles(root)
            from line in TooLong(File.ReadAllText(file))
            select $"{folder}/{Path.GetRelativePath(root, file)}:{line} is longer than {Max}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void ATextOverSeveralLinesIsLeftAsItIs()
    {
        var much = new string('x', Max);

        Assert.Equal(
            [2, 6],
            TooLong(
                $"class A\n{{ // {much}\n    string Text = \"\"\"\n        {much}{much}\n        "
                    + $"\"\"\";\n    int {much} = 0;\n}}\n"
            )
        );
    }

    // The lines of a raw or verbatim string are data: they cannot be broken.
    static IEnumerable<int> TooLong(string text)
    {
        var source = SourceText.From(text);
        var lines = source.Lines.Where(line => line.Span.Length > Max).ToList();
        if (lines.Count == 0)
        {
            return [];
        }

        var data = CSharpSyntaxTree
            .ParseText(source, new(LanguageVersion.Latest))
            .GetRoot()
            .DescendantTokens()
            .Where(token =>
                IsText(token)
                && source.Lines.GetLineFromPosition(token.SpanStart) != source.Lines.GetLineFromPosition(token.Span.End)
            )
            .Select(token => token.Span)
            .ToList();
        return lines
            .Where(line => !data.Exists(span => span.IntersectsWith(line.Span)))
            .Select(line => line.LineNumber + 1);
    }

    static bool IsText(SyntaxToken token) =>
        token.Kind()
            is SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8MultiLineRawStringLiteralToken
                or SyntaxKind.StringLiteralToken
                or SyntaxKind.InterpolatedStringTextToken;
}
