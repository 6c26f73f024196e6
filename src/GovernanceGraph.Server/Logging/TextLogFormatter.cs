using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;
using Serilog.Parsing;

namespace GovernanceGraph.Server.Logging;

/// <summary>
/// The text log: one line an event, and indented lines below it for the items of a list and for an exception. All of it passes
/// through <see cref="LogLines"/>, also what the web server and the framework say.
/// </summary>
sealed class TextLogFormatter : ITextFormatter
{
    static readonly MessageTemplateTextFormatter Start = new("{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} ", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Format(LogEvent logEvent, TextWriter output)
    {
        Start.Format(logEvent, output);
        using var lines = new LogLines(output);
        foreach (var token in logEvent.MessageTemplate.Tokens)
        {
            Write(token, logEvent.Properties, lines);
        }

        if (logEvent.Exception is { } exception)
        {
            Write(exception, lines);
        }

        lines.End();
    }

    static void Write(Exception exception, LogLines lines)
    {
        foreach (var line in exception.ToString().AsSpan().EnumerateLines())
        {
            lines.Break();
            lines.Write(line);
        }
    }

    static void Write(MessageTemplateToken token, IReadOnlyDictionary<string, LogEventPropertyValue> properties, LogLines lines)
    {
        var value = token is PropertyToken property ? properties.GetValueOrDefault(property.PropertyName) : null;
        if (value is ScalarValue { Value: string text })
        {
            lines.Write(text); // without the quotes that rendering puts around it
        }
        else if (value is SequenceValue list)
        {
            foreach (var item in list.Elements)
            {
                lines.Break();
                lines.Write(item is ScalarValue { Value: string itemText } ? itemText : item.ToString());
            }
        }
        else
        {
            token.Render(properties, lines, CultureInfo.InvariantCulture);
        }
    }
}
