using GovernanceGraph.Server.Configuration;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace GovernanceGraph.Server.Logging;

/// <summary>What the log looks like: lines of text for people, or one JSON object a line for programs.</summary>
static class LogOutput
{
    internal static Logger Open(Settings settings, TextWriter output)
    {
        // The web server's own lines are for whoever looks for a fault in it.
        var ofTheFramework = settings.LogLevel > LogEventLevel.Warning ? settings.LogLevel : LogEventLevel.Warning;
        ITextFormatter formatter = settings.LogFormat == LogFormat.Json
            ? new JsonLogFormatter()
            : new TextLogFormatter();
        return new LoggerConfiguration()
            .MinimumLevel.Is(settings.LogLevel)
            .MinimumLevel.Override("Microsoft", ofTheFramework)
            .MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal) // why a start failed is told in a sentence
            .WriteTo.Sink(new BackgroundLog(formatter, output))
            .CreateLogger();
    }
}
