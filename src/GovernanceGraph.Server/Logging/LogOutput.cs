using System.Globalization;
using GovernanceGraph.Server.Configuration;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace GovernanceGraph.Server.Logging;

/// <summary>What the log looks like: lines of text for people, or one JSON object a line for programs.</summary>
static class LogOutput
{
    const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>How long the end of the process waits for an output that takes nothing.</summary>
    static readonly TimeSpan FlushTime = TimeSpan.FromSeconds(5);

    internal static Logger Open(Settings settings, TextWriter output, TimeSpan? flushTime = null)
    {
        // The web server's own lines are for anyone who looks for an error in it.
        var ofTheFramework = settings.LogLevel > LogEventLevel.Warning ? settings.LogLevel : LogEventLevel.Warning;
        var isJson = settings.LogFormat == LogFormat.Json;
        ITextFormatter formatter = isJson
            ? new RenderedCompactJsonFormatter()
            : new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture);
        return new LoggerConfiguration()
            .MinimumLevel.Is(settings.LogLevel)
            .MinimumLevel.Override("Microsoft", ofTheFramework)
            // It writes nothing at these levels, but would make an activity for each request and a scope to say so.
            .MinimumLevel.Override("Microsoft.AspNetCore.Hosting.Diagnostics", LevelAlias.Off)
            // Why a start failed is told in a sentence.
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal)
            .WriteTo.Sink(new BoundedLog(new VisibleFormatter(formatter, isJson), output, flushTime ?? FlushTime))
            .CreateLogger();
    }
}
