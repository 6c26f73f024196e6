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
