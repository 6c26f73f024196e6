using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Language;

// Taking tokens one after another, and lists of nodes between tokens.
public sealed partial class Parser
{
    void Advance()
    {
        cancellationToken.ThrowIfCancellationRequested();
        lastEnd = token.End;
        token = ahead ?? lexer.Next();
        ahead = null;
        if (token.Kind != TokenKind.EndOfFile && ++tokenCount > limits.MaxTokens)
        {
            throw source.Error(token.Start, $"Document contains more than {limits.MaxTokens} tokens. Parsing aborted.");
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
            throw source.Error(found.Start, $"Expected {Token.Describe(kind)}, found {found.Describe(text)}.");
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
                token.Start,
                $"Document is nested more than {limits.MaxDepth} levels deep. Parsing aborted."
            );
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
        } while (!Skip(close));

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
        } while (Skip(delimiter));

        return nodes;
    }
}
