using System.Runtime.CompilerServices;
using GovernanceGraph.Embedded;
using GovernanceGraph.Neo4j;
using GovernanceGraph.Queries;
using GovernanceGraph.Seeding;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests;

/// <summary>A store with one load in it, as revision 1 of a fixed time.</summary>
public abstract class LoadedStore : IAsyncLifetime
{
    /// <summary>The store. Where its service is missing, the test is skipped or fails.</summary>
    public abstract IGraphStore Store { get; }

    /// <inheritdoc/>
    public abstract ValueTask InitializeAsync();

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    private protected sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    }
}

/// <summary>The embedded store.</summary>
public abstract class LoadedEmbeddedStore : LoadedStore
{
    readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("governance-graph-");
    EmbeddedGraphStore? store;

    /// <inheritdoc/>
    public override IGraphStore Store => store!;

    private protected abstract GraphChangeSet Load { get; }

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        store = await EmbeddedGraphStore.OpenAsync(directory.FullName, new FixedClock());
        await store.ApplyAsync(Load, null, CancellationToken.None);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await store!.DisposeAsync();
        directory.Delete(recursive: true);
    }
}

/// <summary>The small graph.</summary>
public sealed class SmallGraphStore : LoadedEmbeddedStore
{
    private protected override GraphChangeSet Load => SmallGraph.Load;
}

/// <summary>The seed of the repository.</summary>
public sealed class SeedStore : LoadedEmbeddedStore
{
    private protected override GraphChangeSet Load => SeedFolder.Load;
}

/// <summary>Entities with the names of <see cref="TextPairs"/>.</summary>
public sealed class NamesStore : LoadedEmbeddedStore
{
    private protected override GraphChangeSet Load => Names.Load;
}

/// <summary>The names as a change set: composed, as the seed's reader leaves them.</summary>
static class Names
{
    static readonly string[] All =
    [
        .. TextPairs
            .Searches.Concat(TextPairs.IgnoringCase)
            .Select(pair => Texts.TextForm.Compose(pair.Name))
            .Distinct(StringComparer.Ordinal),
    ];

    internal static GraphChangeSet Load =>
        Some.Put([Some.Source(), .. All.Select(name => Some.Entity(IdOf(name), name))]);

    internal static string IdOf(string name) => $"company:n-{Array.IndexOf(All, Texts.TextForm.Compose(name))}-n";
}

/// <summary>The repository's seed as a change set.</summary>
static class SeedFolder
{
    internal static readonly GraphChangeSet Load = Read().ToChangeSet("The seed", "First load");

    static SeedReading Read([CallerFilePath] string caller = "")
    {
        var reading = SeedReader.Read(
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(caller)!, "../../seed")),
            SeedLimits.Standard
        );
        Assert.Empty(reading.Problems);
        return reading;
    }
}

/// <summary>
/// A Neo4j whose whole content is one load. Tests only read: what one class has loaded is there for the next one that
/// needs the same.
/// </summary>
public abstract class LoadedNeo4jStore : LoadedStore
{
    // The store whose content the shared server has.
    static Type? loaded;

    IGraphStore? store;

    /// <inheritdoc/>
    public override IGraphStore Store
    {
        get
        {
            ServiceRequired.Unless(store is not null, Neo4jServer.Missing);
            return store!;
        }
    }

    private protected abstract GraphChangeSet Load { get; }

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        if (await Neo4jServer.SharedAsync() is { } server)
        {
            store = Neo4jGraphStore.Create(
                new()
                {
                    Uri = server.Uri,
                    User = server.User,
                    Password = server.Password,
                    QueryTimeout = TimeSpan.FromMinutes(2),
                },
                new FixedClock()
            );
            if (loaded != GetType())
            {
                loaded = null;
                await server.DeleteAllAsync();
                await store.ApplyAsync(Load, null, CancellationToken.None);
                await CountedAsync(store);
                await LoadedAsync(store);
                loaded = GetType();
            }

            await CountedAsync(store);
        }
    }

    // The store counts in the background, and warns of unknown values as soon as it has.
    static async Task CountedAsync(IGraphStore store)
    {
        for (var i = 0; store.Statistics == GraphStatistics.Estimate; i++)
        {
            Assert.True(i < 600, "The revision was not counted within a minute.");
            await Requests.SendAsync(store, "{ dataset { revision { number } } }");
            await Task.Delay(100);
        }
    }

    /// <summary>What is done with a store that is loaded.</summary>
    private protected virtual Task LoadedAsync(IGraphStore store) => Task.CompletedTask;

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (store is not null)
        {
            await store.DisposeAsync();
        }
    }
}

/// <summary>The names in Neo4j.</summary>
public sealed class Neo4jNamesStore : LoadedNeo4jStore
{
    private protected override GraphChangeSet Load => Names.Load;
}

/// <summary>The small graph in Neo4j.</summary>
public sealed class Neo4jSmallGraphStore : LoadedNeo4jStore
{
    private protected override GraphChangeSet Load => SmallGraph.Load;
}

/// <summary>The seed of the repository in Neo4j.</summary>
public sealed class Neo4jSeedStore : LoadedNeo4jStore
{
    private protected override GraphChangeSet Load => SeedFolder.Load;
}
