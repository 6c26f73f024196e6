using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GovernanceGraph.Server.Tests.Words;

/// <summary>A text that people read, and where it begins.</summary>
readonly partial record struct Prose(string File, int Line, string Text)
{
    const string Something = "X"; // in place of what is not prose: an expression, a piece of code

    /// <summary>The string literals of a C# file; those that are joined by "+" are one text.</summary>
    public static IEnumerable<Prose> OfProgram(string file, string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source);
        return from node in tree.GetRoot().DescendantNodes()
            where IsText(node) && !(node.Parent is BinaryExpressionSyntax above && IsText(above))
            select new Prose(file, tree.GetLineSpan(node.Span).StartLinePosition.Line + 1, TextOf(node));
    }

    /// <summary>The descriptions of a schema in block strings.</summary>
    public static IEnumerable<Prose> OfSchema(string file, string sdl) =>
        from Match description in Description().Matches(sdl)
        select new Prose(file, LineOf(sdl, description.Index), InlineCode().Replace(description.Value, Something));

    /// <summary>A page in Markdown, without what it shows as code and without the targets of its links.</summary>
    public static Prose OfMarkdown(string file, string page) =>
        new(file, 1, LinkTarget().Replace(InlineCode().Replace(FencedCode().Replace(page, Lines), Something), "]"));

    /// <summary>A page in HTML, without its tags.</summary>
    public static Prose OfHtml(string file, string page) => new(file, 1, Tag().Replace(page, Lines));

    static bool IsText(SyntaxNode node) =>
        node switch
        {
            LiteralExpressionSyntax literal => literal.Token.Value is string
                || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression),
            InterpolatedStringExpressionSyntax => true,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => IsText(sum.Left)
                || IsText(sum.Right),
            _ => false,
        };

    static string TextOf(SyntaxNode node) =>
        node switch
        {
            LiteralExpressionSyntax literal when IsText(literal) => literal.Token.ValueText,
            InterpolatedStringExpressionSyntax text => string.Concat(
                text.Contents.Select(part =>
                    part is InterpolatedStringTextSyntax words ? words.TextToken.ValueText : Something
                )
            ),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => TextOf(sum.Left)
                + TextOf(sum.Right),
            _ => Something,
        };

    static int LineOf(string text, int index) => 1 + text[..index].Count(character => character == '\n');

    static string Lines(Match match) => new('\n', match.Value.Count(character => character == '\n'));

    [GeneratedRegex("\"\"\".*?\"\"\"", RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Description();

    [GeneratedRegex(
        "^ *```.*?^ *```",
        RegexOptions.Singleline | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex FencedCode();

    [GeneratedRegex("`[^`\n]+`", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"\]\([^)\n]+\)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LinkTarget();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tag();
}
