using System.Text;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Json;

namespace GovernanceGraph.Server.Logging;

/// <summary>
/// The log for programs: one JSON object a line. People read it on terminals too, so what a terminal would act on, or not show, is
/// an escape of JSON there, which programs read as what it was. One writer at a time may use it.
/// </summary>
sealed class JsonLogFormatter : ITextFormatter
{
    readonly JsonFormatter formatter = new(closingDelimiter: "", renderMessage: true);
    readonly StringWriter line = new(new StringBuilder());

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        formatter.Format(logEvent, line);
        var json = line.GetStringBuilder();
        foreach (var chunk in json.GetChunks())
        {
            Write(chunk.Span, output);
        }

        output.WriteLine();
        json.Clear();
    }

    static void Write(ReadOnlySpan<char> json, TextWriter output)
    {
        if (!json.ContainsAnyExceptInRange(' ', '~'))
        {
            output.Write(json);
            return;
        }

        foreach (var character in json)
        {
            if (VisibleText.Escape(character) is { } escape)
            {
                output.Write(escape);
            }
            else
            {
                output.Write(character);
            }
        }
    }
}
