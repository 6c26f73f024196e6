using System.Diagnostics.Metrics;

namespace GovernanceGraph.Server.Telemetry;

/// <summary>Counts how operations get through one gate, and how many are inside it and before it.</summary>
sealed class GateMetrics
{
    static readonly Counter<long> Entries = Instrumentation.Meter.CreateCounter<long>(
        "governancegraph.gate.entries",
        "{operation}",
        "Operations that came to a gate, by result."
    );

    static readonly UpDownCounter<long> Operations = Instrumentation.Meter.CreateUpDownCounter<long>(
        "governancegraph.gate.operations",
        "{operation}",
        "Operations that are inside a gate, or wait for it, now."
    );

    static readonly KeyValuePair<string, object?> Executing = new("state", "executing");
    static readonly KeyValuePair<string, object?> Waiting = new("state", "waiting");

    readonly KeyValuePair<string, object?> gate;

    /// <param name="name">The gate's name.</param>
    internal GateMetrics(string name) => gate = new("gate", name);

    /// <summary>An operation got a place at once.</summary>
    internal void EnteredAtOnce()
    {
        if (Operations.Enabled)
        {
            Count("at_once");
            Operations.Add(1, gate, Executing);
        }
    }

    /// <summary>An operation begins to wait.</summary>
    internal void BeginsToWait() => Operations.Add(1, gate, Waiting);

    /// <summary>An operation got a place after waiting.</summary>
    internal void EnteredAfterWaiting()
    {
        Count("waited");
        Operations.Add(-1, gate, Waiting);
        Operations.Add(1, gate, Executing);
    }

    /// <summary>While it waited, an operation's time was over, or its client went away.</summary>
    internal void GaveUp()
    {
        Count("given_up");
        Operations.Add(-1, gate, Waiting);
    }

    /// <summary>Too many waited already.</summary>
    internal void Refused() => Count("refused");

    /// <summary>An operation leaves its place.</summary>
    internal void Left()
    {
        if (Operations.Enabled)
        {
            Operations.Add(-1, gate, Executing);
        }
    }

    void Count(string result) => Entries.Add(1, gate, new("result", result));
}
