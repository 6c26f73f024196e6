using System.Text;
using System.Threading.Channels;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace GovernanceGraph.Server.Logging;

/// <summary>
/// Writes the log a moment later and many lines at once: a request must wait neither for a terminal nor for other
/// requests' lines. What cannot be written in time is counted, and the count is logged.
/// </summary>
sealed class BackgroundLog : ILogEventSink, IAsyncDisposable
{
    /// <summary>The most lines that wait to be written.</summary>
    internal const int MaxWaiting = 20_000;

    /// <summary>The most characters that are written at once.</summary>
    const int MaxBatch = 64 * 1024;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    readonly Channel<LogEvent> waiting = Channel.CreateBounded<LogEvent>(new BoundedChannelOptions(MaxWaiting) { SingleReader = true });
    readonly ITextFormatter formatter;
    readonly TextWriter output;
    readonly Task writing;
    long lost;

    internal BackgroundLog(ITextFormatter formatter, TextWriter output)
    {
        this.formatter = formatter;
        this.output = output;
        writing = Task.Run(WriteAsync);
    }

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        if (!waiting.Writer.TryWrite(logEvent))
        {
            Interlocked.Increment(ref lost);
        }
    }

    /// <summary>Writes what still waits.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await writing;
    }

    async Task WriteAsync()
    {
        var lines = new StringWriter(new StringBuilder());
        while (await waiting.Reader.WaitToReadAsync())
        {
            do
            {
                Format(lines);
                await output.WriteAsync(lines.GetStringBuilder());
                await output.FlushAsync();
                lines.GetStringBuilder().Clear();
            }
            while (waiting.Reader.TryPeek(out _));
            await Task.Delay(Pause); // so that a busy server writes full batches and wakes this task seldom
        }
    }

    void Format(StringWriter lines)
    {
        while (lines.GetStringBuilder().Length < MaxBatch && waiting.Reader.TryRead(out var line))
        {
            formatter.Format(line, lines);
        }

        if (Interlocked.Exchange(ref lost, 0) is > 0 and var count)
        {
            formatter.Format(Lost(count), lines);
        }
    }

    static LogEvent Lost(long count) => new(
        DateTimeOffset.Now, LogEventLevel.Warning, exception: null,
        new Serilog.Parsing.MessageTemplateParser().Parse("{Count} lines of the log could not be written in time."),
        [new LogEventProperty("Count", new ScalarValue(count))]);
}
