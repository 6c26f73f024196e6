using System.Text;
using Serilog.Events;
using Serilog.Formatting;

namespace GovernanceGraph.Server.Logging;

/// <summary>
/// Lets through what another formatter makes of an event, as it may stand on a terminal: what the terminal would act
/// on, or not show, becomes an escape, which in JSON means the same. Only lines that begin an event begin at the
/// margin, so no text from outside can pass for a line of the log. One writer at a time may use it.
/// </summary>
/// <param name="formatter">The other formatter.</param>
/// <param name="isJson">Whether each event is one line, which must not be cut.</param>
sealed class VisibleFormatter(ITextFormatter formatter, bool isJson) : ITextFormatter
{
    /// <summary>The most characters of one line of text.</summary>
    internal const int MaxLineCharacters = 4_000;

    /// <summary>The most lines of one event: of a failure with its trace, or of a plan.</summary>
    internal const int MaxLines = 1_000;

    const string Indent = "    ";

    readonly StringWriter text = new(new StringBuilder());

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        formatter.Format(logEvent, text);
        var formatted = text.ToString().AsSpan().TrimEnd("\r\n");
        text.GetStringBuilder().Clear();
        if (isJson)
        {
            VisibleText.Write(formatted, output);
            output.WriteLine();
        }
        else
        {
            WriteLines(formatted, output);
        }
    }

    static void WriteLines(ReadOnlySpan<char> text, TextWriter output)
    {
        var lines = 0;
        foreach (var line in text.EnumerateLines())
        {
            if (lines > 0)
            {
                output.Write(Indent);
            }

            if (++lines > MaxLines)
            {
                output.WriteLine($"… (more than {MaxLines} lines)");
                return;
            }

            VisibleText.Write(line, output, MaxLineCharacters);
            output.WriteLine();
        }
    }
}
