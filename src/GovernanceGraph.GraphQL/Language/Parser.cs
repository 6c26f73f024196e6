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
    Token token = new(TokenKind.StartOfFile, 0, 0, 1, 1);
    Token? ahead;
    int lastEnd;
    int tokenCount;
    int depth;

    Parser(string text, ParserLimits limits)
    {
        this.text = text;
        this.limits = limits;
        source = new SourceText(text);
        lexer = new Lexer(text);
    }

    /// <summary>Reads a whole document.</summary>
    /// <param name="text">Executable definitions, type system definitions and extensions in any order; at least one.</param>
    /// <param name="limits">How much is read at most.</param>
    /// <exception cref="SyntaxException">The text is no document, or larger than the limits.</exception>
    public static Document ParseDocument(string text, ParserLimits limits) =>
        new Parser(text, limits).ParseDocument();

    /// <summary>Reads a single value, which may hold variables.</summary>
    /// <param name="text">The value and nothing else.</param>
    /// <param name="limits">How much is read at most.</param>
    /// <exception cref="SyntaxException">The text is no value, or larger than the limits.</exception>
    public static ValueNode ParseValue(string text, ParserLimits limits) =>
        new Parser(text, limits).ParseAlone(static parser => parser.ParseValueLiteral(isConstant: false));

    /// <summary>Reads a single value without variables.</summary>
    /// <param name="text">The value and nothing else.</param>
    /// <param name="limits">How much is read at most.</param>
    /// <exception cref="SyntaxException">The text is no constant value, or larger than the limits.</exception>
    public static ValueNode ParseConstantValue(string text, ParserLimits limits) =>
        new Parser(text, limits).ParseAlone(static parser => parser.ParseValueLiteral(isConstant: true));

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

    void Advance()
    {
        lastEnd = token.End;
        token = ahead ?? lexer.Next();
        ahead = null;
        if (token.Kind != TokenKind.EndOfFile && ++tokenCount > limits.MaxTokens)
        {
            throw source.Error(
                token.Start, $"Document contains more than {limits.MaxTokens} tokens. Parsing aborted.");
        }
    }

    Token LookAhead() => ahead ??= lexer.Next();

    bool Peek(TokenKind kind) => token.Kind == kind;

    bool PeekKeyword(string keyword) => token.IsKeyword(text, keyword);

    Token Expect(TokenKind kind)
    {
        var found = token;
        if (found.Kind != kind)
        {
            throw source.Error(
                found.Start, $"Expected {Token.Describe(kind)}, found {found.Describe(text)}.");
        }

        Advance();
        return found;
    }

    bool Skip(TokenKind kind)
    {
        if (token.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw source.Error(token.Start, $"Expected \"{keyword}\", found {token.Describe(text)}.");
        }
    }

    bool SkipKeyword(string keyword)
    {
        if (!PeekKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    SyntaxException Unexpected(Token found) => source.Error(found.Start, $"Unexpected {found.Describe(text)}.");

    /// <summary>From the node's first token to the last one read.</summary>
    SourceSpan SpanFrom(Token start) => new(start.Start, lastEnd, start.Line, start.Column);

    void Descend()
    {
        if (++depth > limits.MaxDepth)
        {
            throw source.Error(
                token.Start, $"Document is nested more than {limits.MaxDepth} levels deep. Parsing aborted.");
        }
    }

    void Ascend() => depth--;

    /// <summary>The opening token, any number of nodes, the closing token.</summary>
    List<TNode> Any<TNode>(TokenKind open, Func<Parser, TNode> parse, TokenKind close)
    {
        Expect(open);
        var nodes = new List<TNode>();
        while (!Skip(close))
        {
            nodes.Add(parse(this));
        }

        return nodes;
    }

    /// <summary>The opening token, at least one node, the closing token.</summary>
    List<TNode> Many<TNode>(TokenKind open, Func<Parser, TNode> parse, TokenKind close)
    {
        Expect(open);
        var nodes = new List<TNode>();
        do
        {
            nodes.Add(parse(this));
        }
        while (!Skip(close));

        return nodes;
    }

    /// <summary>Nothing where the opening token is absent, else as <see cref="Many"/>.</summary>
    IReadOnlyList<TNode> OptionalMany<TNode>(TokenKind open, Func<Parser, TNode> parse, TokenKind close) =>
        Peek(open) ? Many(open, parse, close) : [];

    /// <summary>At least one node, with the delimiter between them and perhaps before the first.</summary>
    List<TNode> DelimitedMany<TNode>(TokenKind delimiter, Func<Parser, TNode> parse)
    {
        Skip(delimiter);
        var nodes = new List<TNode>();
        do
        {
            nodes.Add(parse(this));
        }
        while (Skip(delimiter));

        return nodes;
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
