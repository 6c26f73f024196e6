using System.Diagnostics.Metrics;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Telemetry;

/// <summary>
/// The number of the current revision, as the store said it last; missing where the store did not answer.
/// </summary>
sealed class RevisionGauge : IDisposable
{
    readonly Meter meter = new(Instrumentation.Name);
    Revision? current;

    internal RevisionGauge() =>
        meter.CreateObservableGauge(
            "governancegraph.revision",
            Observe,
            unit: null,
            "The number of the current revision of the facts."
        );

    /// <summary>Sets what the next collection shows; null: nothing.</summary>
    internal void Set(Revision? revision) => Volatile.Write(ref current, revision);

    /// <inheritdoc/>
    public void Dispose() => meter.Dispose();

    IEnumerable<Measurement<long>> Observe() =>
        Volatile.Read(ref current) is { } revision ? [new Measurement<long>(revision.Number)] : [];
}
