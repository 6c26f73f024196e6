using System.Globalization;
using GovernanceGraph.Embedded;
using GovernanceGraph.Model;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Loading;
using GovernanceGraph.Server.Tests.Subscriptions;
using GovernanceGraph.Testing;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace GovernanceGraph.Server.Tests.PublishedClients;

/// <summary>
/// The real server over the whole seed and a second revision, in which Tuvalu signs the Paris Call: what a cache keeps
/// of the one must not show in the other. Tests may add revisions.
/// </summary>
public sealed class TwoRevisionServer : IAsyncLifetime
{
    readonly TemporaryDirectory directory = new();
    RunningServer server = null!;
    int added;

    /// <summary>Where the server is.</summary>
    public Uri Address => server.Address;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var store = await EmbeddedGraphStore.OpenAsync(directory["data"]);
        var environment = new ProcessEnvironment(
            TextWriter.Null,
            TextWriter.Null,
            directory.FullName,
            AppContext.BaseDirectory,
            new ConfigurationBuilder().Build(),
            IsTerminal: false
        );
        var loader = new SeedLoader(Repository.Seed);
        await loader.ApplyAsync(
            store,
            loader.Read(withWarnings: false, CancellationToken.None),
            mirror: false,
            progress: null,
            CancellationToken.None
        );
        await store.ApplyAsync(
            Some.Put(
                Some.Source("signature-of-tuvalu", published: "2022-01-02"),
                Some.Source("encyclopedia", "ENCYCLOPEDIA", published: null),
                Some.Claim(
                    "state:TV",
                    GovernanceModel.Signed,
                    SmallGraph.ParisCall,
                    "2022-01-01",
                    source: "signature-of-tuvalu"
                )
            ),
            null,
            CancellationToken.None
        );
        server = await RunningServer.StartAsync(store: store);
    }

    /// <summary>Makes the next revision.</summary>
    internal Task AddRevisionAsync() =>
        server.AddAsync(string.Create(CultureInfo.InvariantCulture, $"company:added-{++added}"));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        directory.Dispose();
    }
}

/// <summary>Tests of one server run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class TwoRevisionTests : ICollectionFixture<TwoRevisionServer>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "two revisions";
}
