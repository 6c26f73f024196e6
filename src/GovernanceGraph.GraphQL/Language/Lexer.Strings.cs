using System.Text;

namespace GovernanceGraph.GraphQL.Language;

// Specification, section 2.9.4: String Value.
sealed partial class Lexer
{
    const int MaxVariableWidthEscape = 12;

    /// <summary>StringValue: " StringCharacter* "</summary>
    Token ReadString(int start)
    {
        StringBuilder? decoded = null;
        var at = start + 1;
        var chunkStart = at;
        while (source.At(at) is var unit and not (SourceText.EndOfText or '\n' or '\r'))
        {
            if (unit == '"')
            {
                var rest = source.Slice(chunkStart, at);
                return Emit(TokenKind.String, start, at + 1, decoded?.Append(rest).ToString() ?? rest);
            }

            if (unit == '\\')
            {
                decoded = (decoded ?? new StringBuilder()).Append(source.Slice(chunkStart, at));
                at = ReadEscape(at, decoded);
                chunkStart = at;
            }
            else
            {
                at += CharacterLength(at);
            }
        }

        throw source.Error(at, "Unterminated string.");
    }

    int CharacterLength(int at) =>
        source.TryReadCharacter(at, out var length)
            ? length
            : throw source.Error(at, $"Invalid character within String: {source.DescribeCharacter(at)}.");

    /// <summary>Appends what the escape sequence stands for and gives the offset after it.</summary>
    int ReadEscape(int at, StringBuilder decoded)
    {
        if (source.At(at + 1) == 'u')
        {
            return source.At(at + 2) == '{' ? ReadVariableWidthEscape(at, decoded) : ReadFixedWidthEscape(at, decoded);
        }

        decoded.Append(
            source.At(at + 1) switch
            {
                '"' => '"',
                '\\' => '\\',
                '/' => '/',
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                _ => throw source.Error(at, $"Invalid character escape sequence: \"{source.Slice(at, at + 2)}\"."),
            }
        );
        return at + 2;
    }

    /// <summary>EscapedUnicode: { HexDigit+ }, a Unicode scalar value.</summary>
    int ReadVariableWidthEscape(int at, StringBuilder decoded)
    {
        const int prefix = 3;
        var point = 0;
        var size = prefix;
        while (size < MaxVariableWidthEscape)
        {
            var unit = source.At(at + size++);
            if (unit == '}')
            {
                if (size == prefix + 1 || !Rune.IsValid(point))
                {
                    break;
                }

                decoded.Append(new Rune(point).ToString());
                return at + size;
            }

            point = (point << 4) | HexDigit(unit);
            if (point < 0)
            {
                break;
            }
        }

        throw InvalidUnicodeEscape(at, size);
    }

    /// <summary>EscapedUnicode: four hexadecimal digits, or two such escapes that make a surrogate pair.</summary>
    int ReadFixedWidthEscape(int at, StringBuilder decoded)
    {
        const int size = 6;
        var code = FourHexDigits(at + 2);
        if (Rune.IsValid(code))
        {
            decoded.Append((char)code);
            return at + size;
        }

        if (
            code is >= 0xD800 and <= 0xDBFF
            && source.At(at + size) == '\\'
            && source.At(at + size + 1) == 'u'
            && FourHexDigits(at + size + 2) is var trailing and >= 0xDC00 and <= 0xDFFF
        )
        {
            decoded.Append((char)code).Append((char)trailing);
            return at + (2 * size);
        }

        throw InvalidUnicodeEscape(at, size);
    }

    Exception InvalidUnicodeEscape(int at, int size) =>
        source.Error(at, $"Invalid Unicode escape sequence: \"{source.Slice(at, at + size)}\".");

    /// <summary>Negative where a digit is none.</summary>
    int FourHexDigits(int at) =>
        (HexDigit(source.At(at)) << 12)
        | (HexDigit(source.At(at + 1)) << 8)
        | (HexDigit(source.At(at + 2)) << 4)
        | HexDigit(source.At(at + 3));

    static int HexDigit(int unit) =>
        unit switch
        {
            >= '0' and <= '9' => unit - '0',
            >= 'A' and <= 'F' => unit - 'A' + 10,
            >= 'a' and <= 'f' => unit - 'a' + 10,
            _ => -1,
        };

    /// <summary>StringValue: """ BlockStringCharacter* """</summary>
    Token ReadBlockString(int start)
    {
        const int quotes = 3;
        var lines = new List<string>();
        var current = new StringBuilder();
        var at = start + quotes;
        var chunkStart = at;
        var lastLineStart = lineStart;
        while (at < source.Length)
        {
            if (IsTripleQuote(at))
            {
                lines.Add(current.Append(source.Slice(chunkStart, at)).ToString());
                var token = Emit(TokenKind.BlockString, start, at + quotes, BlockString.Dedent(lines));
                line += lines.Count - 1;
                lineStart = lastLineStart;
                return token;
            }

            if (source.At(at) == '\\' && IsTripleQuote(at + 1))
            {
                current.Append(source.Slice(chunkStart, at));
                chunkStart = at + 1;
                at = chunkStart + quotes;
            }
            else if (source.At(at) is '\n' or '\r')
            {
                lines.Add(current.Append(source.Slice(chunkStart, at)).ToString());
                current.Clear();
                at = AfterLineTerminator(at);
                chunkStart = at;
                lastLineStart = at;
            }
            else
            {
                at += CharacterLength(at);
            }
        }

        throw source.Error(at, "Unterminated string.");
    }

    bool IsTripleQuote(int at) => source.At(at) == '"' && source.At(at + 1) == '"' && source.At(at + 2) == '"';
}
