using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace GovernanceGraph.Server.Tests;

/// <summary>Keeps the log for a test to read.</summary>
sealed class CollectingLoggerFactory : ILoggerFactory, ILogger
{
    internal ConcurrentQueue<(LogLevel Level, string Line, Exception? Exception)> Lines { get; } = new();

    /// <summary>Waits for a line that is written after the client has its answer.</summary>
    internal async Task HasAsync(string start)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (!Lines.Any(line => line.Line.StartsWith(start, StringComparison.Ordinal)))
        {
            Xunit.Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), $"No line of the log starts with \"{start}\".");
            await Task.Delay(10);
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException("The log goes to the test.");

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
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
