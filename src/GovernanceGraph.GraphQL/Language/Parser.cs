using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>
/// Makes the syntax tree of a text by recursive descent; each method bears the production that it reads
/// (specification, appendix B). A text that is none throws <see cref="SyntaxException"/>.
/// </summary>
public sealed partial class Parser
{
    readonly string text;
    readonly SourceText source;
    readonly ParserLimits limits;
    readonly Lexer lexer;
    readonly CancellationToken cancellationToken;
    Token token = new(TokenKind.StartOfFile, 0, 0, 1, 1);
    Token? ahead;
    int lastEnd;
    int tokenCount;
    int depth;

    Parser(string text, ParserLimits limits, CancellationToken cancellationToken = default)
    {
        this.cancellationToken = cancellationToken;
        this.text = text;
        this.limits = limits;
        source = new SourceText(text);
        lexer = new Lexer(text);
    }

    /// <summary>Reads a whole document.</summary>
    /// <param name="text">
    /// Executable definitions, type system definitions and extensions in any order; at least one.
    /// </param>
    /// <param name="limits">How much is read at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="SyntaxException">The text is no document, or larger than the limits.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static Document ParseDocument(
        string text,
        ParserLimits limits,
        CancellationToken cancellationToken = default
    ) => new Parser(text, limits, cancellationToken).ParseDocument();

    /// <summary>Reads a single value, which may hold variables.</summary>
    /// <param name="text">The value and nothing else.</param>
    /// <param name="limits">How much is read at most.</param>
    /// <exception cref="SyntaxException">The text is no value, or larger than the limits.</exception>
    public static ValueNode ParseValue(string text, ParserLimits limits) =>
        new Parser(text, limits).ParseAlone(static parser => parser.ParseValueLiteral(isConstant: false));

    /// <summary>Reads a single type reference, for example <c>[Int!]!</c>.</summary>
    /// <param name="text">The type reference and nothing else.</param>
    /// <param name="limits">How much is read at most.</param>
    /// <exception cref="SyntaxException">The text is no type reference, or larger than the limits.</exception>
    public static TypeNode ParseType(string text, ParserLimits limits) =>
        new Parser(text, limits).ParseAlone(static parser => parser.ParseTypeReference());

    TNode ParseAlone<TNode>(Func<Parser, TNode> parse)
    {
        Expect(TokenKind.StartOfFile);
        var node = parse(this);
        Expect(TokenKind.EndOfFile);
        return node;
    }

    /// <summary>Name</summary>
    NameNode ParseName()
    {
        var start = Expect(TokenKind.Name);
        return new NameNode(text[start.Start..start.End], SpanFrom(start));
    }

    /// <summary>Description: StringValue</summary>
    StringValueNode? ParseDescription() => PeekDescription() ? ParseStringLiteral() : null;

    bool PeekDescription() => Peek(TokenKind.String) || Peek(TokenKind.BlockString);
}
