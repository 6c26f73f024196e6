namespace GovernanceGraph.GraphQL.Language;

/// <summary>
/// Reads the tokens of a document one after another (specification, section 2.1). Comments are no tokens.
/// </summary>
sealed partial class Lexer(string text)
{
    readonly SourceText source = new(text);
    int position;
    int line = 1;
    int lineStart;

    /// <summary>The next token; at the end of the text, the end again and again.</summary>
    public Token Next()
    {
        SkipIgnored();
        if (position >= source.Length)
        {
            return Emit(TokenKind.EndOfFile, source.Length, source.Length);
        }

        var start = position;
        var unit = source.At(start);
        if (PunctuatorOf(unit) is { } punctuator)
        {
            return Emit(punctuator, start, start + 1);
        }

        return unit switch
        {
            '.' => ReadSpread(start),
            '"' => source.At(start + 1) == '"' && source.At(start + 2) == '"'
                ? ReadBlockString(start)
                : ReadString(start),
            '-' => ReadNumber(start),
            _ when IsDigit(unit) => ReadNumber(start),
            _ when IsNameStart(unit) => ReadName(start),
            _ => throw Unexpected(start),
        };
    }

    static TokenKind? PunctuatorOf(int unit) =>
        unit switch
        {
            '!' => TokenKind.Bang,
            '$' => TokenKind.Dollar,
            '&' => TokenKind.Ampersand,
            '(' => TokenKind.ParenthesisOpen,
            ')' => TokenKind.ParenthesisClose,
            ':' => TokenKind.Colon,
            '=' => TokenKind.EqualsSign,
            '@' => TokenKind.At,
            '[' => TokenKind.BracketOpen,
            ']' => TokenKind.BracketClose,
            '{' => TokenKind.BraceOpen,
            '|' => TokenKind.Pipe,
            '}' => TokenKind.BraceClose,
            _ => null,
        };

    static bool IsDigit(int unit) => unit is >= '0' and <= '9';

    static bool IsNameStart(int unit) => unit is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    Token Emit(TokenKind kind, int start, int end, string? value = null)
    {
        position = end;
        return new Token(kind, start, end, line, 1 + start - lineStart, value);
    }

    /// <summary>Ignored: UnicodeBOM, WhiteSpace, LineTerminator, Comment, Comma</summary>
    void SkipIgnored()
    {
        while (position < source.Length)
        {
            switch (source.At(position))
            {
                case '\uFEFF' or '\t' or ' ' or ',':
                    position++;
                    break;
                case '\n' or '\r':
                    position = AfterLineTerminator(position);
                    line++;
                    lineStart = position;
                    break;
                case '#':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    int AfterLineTerminator(int at) => at + (source.At(at) == '\r' && source.At(at + 1) == '\n' ? 2 : 1);

    /// <summary>Comment: # CommentChar*. Half of a surrogate pair ends it, and is an error as a token.</summary>
    void SkipComment()
    {
        while (
            position < source.Length
            && source.At(position) is not ('\n' or '\r')
            && source.TryReadCharacter(position, out var length)
        )
        {
            position += length;
        }
    }

    Token ReadSpread(int start)
    {
        var next = source.At(start + 1);
        if (next == '.' && source.At(start + 2) == '.')
        {
            return Emit(TokenKind.Spread, start, start + 3);
        }

        if (next == '.')
        {
            throw source.Error(start, "Unexpected \"..\", did you mean \"...\"?");
        }

        if (IsDigit(next))
        {
            var digits = source.Slice(start + 1, AfterDigits(start + 1));
            throw source.Error(start, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
        }

        throw Unexpected(start);
    }

    /// <summary>Name: NameStart NameContinue*</summary>
    Token ReadName(int start)
    {
        var end = start + 1;
        while (source.At(end) is var unit && (IsNameStart(unit) || IsDigit(unit)))
        {
            end++;
        }

        return Emit(TokenKind.Name, start, end);
    }

    /// <summary>IntValue: IntegerPart; FloatValue: IntegerPart FractionalPart? ExponentPart?</summary>
    Token ReadNumber(int start)
    {
        var at = source.At(start) == '-' ? start + 1 : start;
        if (source.At(at) == '0')
        {
            at++;
            if (IsDigit(source.At(at)))
            {
                throw source.Error(at, $"Invalid number, unexpected digit after 0: {source.DescribeCharacter(at)}.");
            }
        }
        else
        {
            at = AfterDigits(at);
        }

        var kind = TokenKind.Int;
        if (source.At(at) == '.')
        {
            kind = TokenKind.Float;
            at = AfterDigits(at + 1);
        }

        if (source.At(at) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            at = AfterDigits(source.At(at + 1) is '+' or '-' ? at + 2 : at + 1);
        }

        // a number may not run into a name or another number
        return source.At(at) == '.' || IsNameStart(source.At(at)) ? throw ExpectedDigit(at) : Emit(kind, start, at);
    }

    /// <summary>Where the digits from here on end; at least one must be there.</summary>
    int AfterDigits(int at)
    {
        if (!IsDigit(source.At(at)))
        {
            throw ExpectedDigit(at);
        }

        while (IsDigit(source.At(at)))
        {
            at++;
        }

        return at;
    }

    Exception ExpectedDigit(int at) =>
        source.Error(at, $"Invalid number, expected digit but got: {source.DescribeCharacter(at)}.");

    Exception Unexpected(int at)
    {
        if (source.At(at) == '\'')
        {
            return source.Error(at, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        }

        var adjective = source.TryReadCharacter(at, out _) ? "Unexpected" : "Invalid";
        return source.Error(at, $"{adjective} character: {source.DescribeCharacter(at)}.");
    }
}
