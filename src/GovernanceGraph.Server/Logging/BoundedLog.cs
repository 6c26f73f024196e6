using Serilog.Configuration;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting;

namespace GovernanceGraph.Server.Logging;

/// <summary>
/// Hands events to Serilog's batching, which writes them a moment later: a request waits neither for a terminal nor for
/// the lines of other requests. Serilog drops what is too much without a word; here the count of it is logged.
/// </summary>
sealed class BoundedLog : ILogEventSink, IAsyncDisposable
{
    /// <summary>The most events that wait to be written.</summary>
    internal const int MaxWaiting = 20_000;

    const int BatchSize = 1_000;

    /// <summary>How long events are gathered, so that a busy server writes many lines at once.</summary>
    static readonly TimeSpan BatchTime = TimeSpan.FromMilliseconds(50);

    readonly ILogEventSink batches;
    readonly TimeSpan flushTime;
    int waiting;
    long lost;

    /// <param name="formatter">Makes one or more lines of an event.</param>
    /// <param name="output">Where lines go.</param>
    /// <param name="flushTime">How long the end waits for an output that does not take the last lines.</param>
    internal BoundedLog(ITextFormatter formatter, TextWriter output, TimeSpan flushTime)
    {
        this.flushTime = flushTime;
        var options = new BatchingOptions
        {
            BatchSizeLimit = BatchSize,
            BufferingTimeLimit = BatchTime,
            QueueLimit = null, // it is the one below
        };
        batches = LoggerSinkConfiguration.CreateSink(sinks => sinks.Sink(new Writer(this, formatter, output), options));
    }

    /// <inheritdoc/>
    public void Emit(LogEvent logEvent)
    {
        if (Interlocked.Increment(ref waiting) <= MaxWaiting)
        {
            batches.Emit(logEvent);
        }
        else
        {
            Interlocked.Decrement(ref waiting);
            Interlocked.Increment(ref lost);
        }
    }

    /// <summary>Writes what still waits.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await ((IAsyncDisposable)batches).DisposeAsync().AsTask().WaitAsync(flushTime);
        }
        catch (TimeoutException)
        {
            // Nobody reads the output, so nobody can be told; the process ends all the same.
        }
    }

    /// <summary>
    /// Writes a batch at once. Serilog calls it for one batch at a time, and for an empty one now and then.
    /// </summary>
    sealed class Writer(BoundedLog log, ITextFormatter formatter, TextWriter output) : IBatchedLogEventSink
    {
        /// <summary>Characters from which on lines are written before the whole batch is formatted.</summary>
        const int MaxCharacters = 64 * 1024;

        static readonly Serilog.Events.MessageTemplate Lost = new Serilog.Parsing.MessageTemplateParser().Parse(
            LogMessages.LinesLost
        );

        readonly StringWriter lines = new();

        public async Task EmitBatchAsync(IReadOnlyCollection<LogEvent> batch)
        {
            try
            {
                foreach (var line in batch)
                {
                    formatter.Format(line, lines);
                    if (lines.GetStringBuilder().Length > MaxCharacters)
                    {
                        await WriteAsync();
                    }
                }

                await TellLostAsync();
            }
            catch (IOException)
            {
                // The disk is full, or the reader of a pipe gone: no reason to hold up anything else. It is told when
                // it can be.
                Interlocked.Add(ref log.lost, batch.Count);
                lines.GetStringBuilder().Clear();
            }
            finally
            {
                Interlocked.Add(ref log.waiting, -batch.Count);
            }
        }

        public Task OnEmptyBatchAsync() => Interlocked.Read(ref log.lost) > 0 ? EmitBatchAsync([]) : Task.CompletedTask;

        async Task TellLostAsync()
        {
            var count = Interlocked.Exchange(ref log.lost, 0);
            if (count > 0)
            {
                formatter.Format(Event(count), lines);
            }

            try
            {
                await WriteAsync();
            }
            catch (IOException)
            {
                Interlocked.Add(ref log.lost, count);
                throw;
            }
        }

        async Task WriteAsync()
        {
            await output.WriteAsync(lines.GetStringBuilder());
            await output.FlushAsync();
            lines.GetStringBuilder().Clear();
        }

        static LogEvent Event(long count) =>
            new(
                DateTimeOffset.Now,
                LogEventLevel.Warning,
                exception: null,
                Lost,
                [new LogEventProperty("Count", new ScalarValue(count))]
            );
    }
}
