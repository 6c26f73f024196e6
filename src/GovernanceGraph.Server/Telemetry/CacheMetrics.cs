using System.Diagnostics.Metrics;

namespace GovernanceGraph.Server.Telemetry;

/// <summary>Counts what is found in one cache and what is not.</summary>
sealed class CacheMetrics
{
    /// <summary>Operations that are kept parsed, validated and planned.</summary>
    internal static readonly CacheMetrics Operations = new("operations");

    /// <summary>Documents that clients sent once and name by their hash.</summary>
    internal static readonly CacheMetrics AutomaticDocuments = new("automatic_documents");

    static readonly Counter<long> Lookups = Instrumentation.Meter.CreateCounter<long>(
        "governancegraph.cache.lookups",
        "{lookup}",
        "Lookups in the caches of operations and automatic documents."
    );

    readonly KeyValuePair<string, object?> cache;

    CacheMetrics(string name) => cache = new("cache", name);

    /// <summary>Counts a lookup.</summary>
    internal void Count(bool isFound)
    {
        if (Lookups.Enabled)
        {
            Lookups.Add(1, cache, new("result", isFound ? "hit" : "miss"));
        }
    }
}
