using GovernanceGraph.Embedded;
using GovernanceGraph.Seeding;

namespace GovernanceGraph.Benchmarks.Engine;

/// <summary>An embedded store that holds a seed folder.</summary>
static class SeededStore
{
    internal static async Task<EmbeddedGraphStore> OpenAsync(string seed, string data)
    {
        var reading = SeedReader.Read(seed, SeedLimits.Standard);
        if (reading.Problems.Count > 0)
        {
            throw new InvalidOperationException(
                $"The seed folder \"{seed}\" has problems; the command \"seed --check\" lists them."
            );
        }

        var store = await EmbeddedGraphStore.OpenAsync(data, TimeProvider.System, CancellationToken.None);
        await store.ApplyAsync(reading.ToChangeSet("benchmark", "To be measured."), null, CancellationToken.None);
        return store;
    }
}
