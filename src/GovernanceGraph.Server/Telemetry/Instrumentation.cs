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
            name, "s", description, tags: null,
            new InstrumentAdvice<double> { HistogramBucketBoundaries = boundaries });
}
