using System.Globalization;
using GovernanceGraph.GraphQL.Errors;

namespace GovernanceGraph.GraphQL.Language;

/// <summary>The text of a document, and how its places and characters are named in errors.</summary>
readonly struct SourceText(string text)
{
    public const int EndOfText = -1;

    public int Length => text.Length;

    /// <summary>The UTF-16 code unit at an offset, or <see cref="EndOfText"/>.</summary>
    public int At(int offset) => (uint)offset < (uint)text.Length ? text[offset] : EndOfText;

    /// <summary>The text between two offsets, as much of it as there is.</summary>
    public string Slice(int start, int end) => text[start..Math.Min(end, text.Length)];

    /// <summary>
    /// Whether a whole character (not half of a surrogate pair) is at the offset, and how many units it has.
    /// </summary>
    public bool TryReadCharacter(int offset, out int length)
    {
        var unit = text[offset];
        length = char.IsSurrogate(unit) ? 2 : 1;
        return length == 1
            || (char.IsHighSurrogate(unit) && offset + 1 < text.Length && char.IsLowSurrogate(text[offset + 1]));
    }

    /// <summary>The character at an offset as an error names it.</summary>
    public string DescribeCharacter(int offset)
    {
        var unit = At(offset);
        if (unit == EndOfText)
        {
            return Token.Describe(TokenKind.EndOfFile);
        }

        if (unit is >= ' ' and <= '~')
        {
            return unit == '"' ? "'\"'" : $"\"{(char)unit}\"";
        }

        var isPair = TryReadCharacter(offset, out var length) && length == 2;
        var codePoint = isPair ? char.ConvertToUtf32(text, offset) : unit;
        return "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
    }

    /// <summary>The exception for an error at an offset.</summary>
    public SyntaxException Error(int offset, string description) =>
        new(new GraphQLError($"Syntax Error: {description}", [Locate(offset)]));

    /// <summary>Line and column of an offset. Lines end with LF, CR LF or CR.</summary>
    SourceLocation Locate(int offset)
    {
        var line = 1;
        var lineStart = 0;
        for (var at = 0; at < offset; at++)
        {
            if (text[at] != '\n' && text[at] != '\r')
            {
                continue;
            }

            at += text[at] == '\r' && At(at + 1) == '\n' ? 1 : 0;
            line++;
            lineStart = at + 1;
        }

        return new SourceLocation(line, offset + 1 - lineStart);
    }
}
