namespace GovernanceGraph.GraphQL.Language;

/// <summary>Block strings: what their raw lines mean, and how a text is written as one.</summary>
static class BlockString
{
    const int MaxSingleLineLength = 70;
    const string Quotes = "\"\"\"";
    const string EscapedQuotes = "\\\"\"\"";

    /// <summary>
    /// BlockStringValue(rawValue) of the specification: without the common indentation, and without blank lines at both
    /// ends.
    /// </summary>
    public static string Dedent(IReadOnlyList<string> lines)
    {
        var commonIndent = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = IndentOf(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            commonIndent = i == 0 ? commonIndent : Math.Min(commonIndent, indent);
        }

        if (first < 0)
        {
            return "";
        }

        return string.Join(
            '\n',
            Enumerable
                .Range(first, last - first + 1)
                .Select(i => i == 0 ? lines[i] : lines[i][Math.Min(commonIndent, lines[i].Length)..])
        );
    }

    static int IndentOf(string line)
    {
        var indent = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return indent < 0 ? line.Length : indent;
    }

    /// <summary>Whether a text written as a block string is read back as the same text.</summary>
    public static bool IsPrintable(string value)
    {
        if (value.Length == 0)
        {
            return true;
        }

        foreach (var character in value)
        {
            if (character is < '\u0010' and not ('\t' or '\n'))
            {
                return false;
            }
        }

        var lines = value.Split('\n');
        var endsAreBlank = IsBlank(lines[0]) || IsBlank(lines[^1]);
        // what all lines share would be taken for indentation, but for a single line
        var isIndented = lines.Length > 1 && lines.All(line => IsBlank(line) || line[0] is ' ' or '\t');
        return !endsAreBlank && !isIndented;
    }

    static bool IsBlank(string line) => IndentOf(line) == line.Length;

    /// <summary>A text as a block string, on several lines where it is long or reads better so.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace(Quotes, EscapedQuotes, StringComparison.Ordinal);
        var lines = escaped.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var isSingleLine = lines.Length == 1;

        // without a line break first, the reader would take the indentation of the other lines for a common one
        var needsLeadingBreak = !isSingleLine && lines.Skip(1).All(line => line.Length == 0 || line[0] is ' ' or '\t');
        var endsWithQuotes = escaped.EndsWith(EscapedQuotes, StringComparison.Ordinal);
        var needsTrailingBreak = value.EndsWith('\\') || (value.EndsWith('"') && !endsWithQuotes);

        var hasSeveralLines =
            !isSingleLine || value.Length > MaxSingleLineLength || needsTrailingBreak || endsWithQuotes;
        // a break before a single line would make its leading white space indentation
        var keepsFirstLine = isSingleLine && value is [' ' or '\t', ..];
        var leading = (hasSeveralLines && !keepsFirstLine) || needsLeadingBreak ? "\n" : "";
        var trailing = hasSeveralLines ? "\n" : "";
        return Quotes + leading + escaped + trailing + Quotes;
    }
}
