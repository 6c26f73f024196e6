using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Loading;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Server.Stores;
using GovernanceGraph.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace GovernanceGraph.Server.Tests;

/// <summary>
/// The real server on a free port over an embedded store that holds the whole seed. Shared: tests only read.
/// </summary>
public sealed class ServerFixture : IAsyncLifetime
{
    readonly TemporaryDirectory directory = new();
    IGraphStore? store;
    GraphServer? server;

    /// <summary>Sends to the server; follows no redirects.</summary>
    public HttpClient Client { get; private set; } = new();

    /// <summary>Where the server is.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    internal Settings Settings { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var environment = new ProcessEnvironment(
            TextWriter.Null,
            TextWriter.Null,
            directory.FullName,
            AppContext.BaseDirectory,
            new ConfigurationBuilder().Build(),
            IsTerminal: false
        );
        var commandLine = new CommandLineSettings
        {
            [SettingsTable.Urls] = "http://127.0.0.1:0",
            [SettingsTable.Data] = "data",
            [SettingsTable.Seed] = Repository.Seed,
        };
        Settings = SettingsReader.Read(commandLine, environment) with { MaxRequestBytes = 100_000 };
        store = await StoreSelection.OpenAsync(Settings, CancellationToken.None);
        var loader = new SeedLoader(Repository.Seed);
        await loader.ApplyAsync(
            store,
            loader.Read(withWarnings: false, CancellationToken.None),
            mirror: false,
            progress: null,
            CancellationToken.None
        );
        var executor = ServedGraph.CreateExecutor(store, Settings, NullLogger.Instance.FieldFailed);
        server = await GraphServer.StartAsync(
            Settings,
            new(store, executor),
            environment,
            Serilog.Core.Logger.None,
            CancellationToken.None
        );
        Address = new Uri(server.Addresses.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (server is not null)
        {
            await server.StopAsync();
            await server.DisposeAsync();
        }

        if (store is not null)
        {
            await store.DisposeAsync();
        }

        directory.Dispose();
    }
}

/// <summary>Tests of one server run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class ServerTests : ICollectionFixture<ServerFixture>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "server";
}
