using System.Runtime.CompilerServices;
using GovernanceGraph.Embedded;
using GovernanceGraph.Seeding;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests;

/// <summary>The embedded store with one load in it, as revision 1 of a fixed time.</summary>
public abstract class LoadedStore : IAsyncLifetime
{
    readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("governance-graph-");
    EmbeddedGraphStore? store;

    /// <summary>The store.</summary>
    public IGraphStore Store => store!;

    private protected abstract GraphChangeSet Load { get; }

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        store = await EmbeddedGraphStore.OpenAsync(directory.FullName, new FixedClock());
        await store.ApplyAsync(Load, null, CancellationToken.None);
    }

    /// <inheritdoc/>
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

/// <summary>The small graph.</summary>
public sealed class SmallGraphStore : LoadedStore
{
    private protected override GraphChangeSet Load => SmallGraph.Load;
}

/// <summary>The seed of the repository.</summary>
public sealed class SeedStore : LoadedStore
{
    private protected override GraphChangeSet Load => SeedPlanner.Plan(Read(), "The seed", "First load");

    static SeedReading Read([CallerFilePath] string caller = "")
    {
        var reading = SeedReader.Read(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "../../seed")), SeedLimits.Standard);
        Assert.Empty(reading.Problems);
        return reading;
    }
}
