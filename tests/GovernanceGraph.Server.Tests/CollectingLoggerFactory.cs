using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace GovernanceGraph.Server.Tests;

/// <summary>Keeps the log for a test to read: what is written to it as a logger, and by way of Serilog.</summary>
sealed class CollectingLoggerFactory : ILoggerFactory, ILogger, ILogEventSink
{
    static readonly MessageTemplateTextFormatter Message = new("{Message:lj}", CultureInfo.InvariantCulture);

    internal CollectingLoggerFactory() =>
        Serilog = new LoggerConfiguration()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .WriteTo.Sink(this)
            .CreateLogger();

    /// <summary>For a server.</summary>
    internal global::Serilog.ILogger Serilog { get; }

    internal ConcurrentQueue<(LogLevel Level, string Line, Exception? Exception)> Lines { get; } = new();

    /// <summary>Waits for a line that is written after the client has its answer.</summary>
    internal async Task HasAsync(string start)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!Lines.Any(line => line.Line.StartsWith(start, StringComparison.Ordinal)))
        {
            Xunit.Assert.True(
                waited.Elapsed < TimeSpan.FromSeconds(60),
                $"No line of the log starts with \"{start}\"."
            );
            await Task.Delay(10);
        }
    }

    public void Emit(LogEvent logEvent)
    {
        using var line = new StringWriter();
        Message.Format(logEvent, line);
        Lines.Enqueue(((LogLevel)logEvent.Level, line.ToString(), logEvent.Exception));
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("The log goes to the test.");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        if (IsEnabled(logLevel))
        {
            Lines.Enqueue((logLevel, formatter(state, exception), exception));
        }
    }

    public void Dispose()
    {
        // nothing is held
    }
}
