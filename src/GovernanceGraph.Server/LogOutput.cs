using Serilog;
using Serilog.Core;
using Serilog.Formatting.Json;
using Serilog.Sinks.SystemConsole.Themes;

namespace GovernanceGraph.Server;

/// <summary>Where the log goes: the console, as text or as one JSON object a line.</summary>
static class LogOutput
{
    const string Template = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff} {Level:u3} {Message:lj}{NewLine}{Exception}";

    internal static Logger Open(Settings settings)
    {
        var configuration = new LoggerConfiguration()
            .MinimumLevel.Is(settings.LogLevel)
            .MinimumLevel.Override("Microsoft", settings.LogLevel > Serilog.Events.LogEventLevel.Warning ? settings.LogLevel : Serilog.Events.LogEventLevel.Warning);
        return (settings.LogFormat == LogFormat.Json
            ? configuration.WriteTo.Console(new JsonFormatter(renderMessage: true))
            : configuration.WriteTo.Console(outputTemplate: Template, theme: ConsoleTheme.None)).CreateLogger();
    }
}
