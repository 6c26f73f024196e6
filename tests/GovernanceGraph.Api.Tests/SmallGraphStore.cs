using GovernanceGraph.Embedded;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests;

/// <summary>The embedded store with the small graph in it, as revision 1 of a fixed time.</summary>
public sealed class SmallGraphStore : IAsyncLifetime
{
    readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("governance-graph-");
    EmbeddedGraphStore? store;

    /// <summary>The store.</summary>
    internal EmbeddedGraphStore Store => store!;

    public async Task InitializeAsync()
    {
        store = await EmbeddedGraphStore.OpenAsync(directory.FullName, new FixedClock());
        await store.ApplyAsync(SmallGraph.Load, null, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await store!.DisposeAsync();
        directory.Delete(recursive: true);
    }

    sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}
