using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GovernanceGraph.Server.Telemetry;

/// <summary>
/// Where the program's metrics and spans come from. While nobody listens, an instrument costs a look at
/// <see cref="Instrument.Enabled"/>: whoever would have to compute or allocate something asks first.
/// </summary>
static class Instrumentation
{
    /// <summary>The name of the meter and of the source of spans, to listen to.</summary>
    internal const string Name = "GovernanceGraph";

    /// <summary>The attribute for what went wrong; it is missing where all went well.</summary>
    internal const string ErrorType = "error.type";

    /// <summary>
    /// Buckets for parts of a request, in seconds: an operation that was prepared before takes well under a
    /// millisecond, the longest as long as RequestTimeoutSeconds allows.
    /// </summary>
    internal static readonly double[] FromMicrosecondsToRequestTimeout =
    [
        0.000_025,
        0.000_05,
        0.000_1,
        0.000_25,
        0.000_5,
        0.001,
        0.002_5,
        0.005,
        0.01,
        0.025,
        0.05,
        0.1,
        0.25,
        0.5,
        1,
        2.5,
        5,
        10,
        30,
    ];

    /// <summary>What instruments are made with.</summary>
    internal static readonly Meter Meter = new(Name);

    /// <summary>What spans are made with.</summary>
    internal static readonly ActivitySource Spans = new(Name);

    /// <summary>
    /// Makes a span, below that of the current request, of what has just ended: one that was begun before would have to
    /// be carried through every method on the way. To be disposed of at once.
    /// </summary>
    /// <param name="part">The part of the program: the first word of the span's name.</param>
    /// <param name="name">The rest of the span's name.</param>
    /// <param name="elapsed">How long it took.</param>
    /// <returns>Null where nobody listens, or no request is traced.</returns>
    internal static Activity? Ended(string part, string name, TimeSpan elapsed) =>
        Spans.HasListeners() && Activity.Current is { IsAllDataRequested: true } request
            ? Spans.StartActivity(
                $"{part} {name}",
                ActivityKind.Internal,
                request.Context,
                startTime: DateTimeOffset.UtcNow - elapsed
            )
            : null;

    /// <summary>A histogram of seconds.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it measures.</param>
    /// <param name="boundaries">Upper bounds of its buckets, ascending.</param>
    internal static Histogram<double> Seconds(string name, string description, double[] boundaries) =>
        Meter.CreateHistogram(
            name,
            "s",
            description,
            tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = boundaries }
        );
}
