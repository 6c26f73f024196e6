using GovernanceGraph.Embedded;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;
using Microsoft.Extensions.Configuration;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>A server over the small graph, whose store the test writes to as the server's own process would.</summary>
sealed class RunningServer : IAsyncDisposable
{
    readonly TemporaryDirectory directory = new();
    GraphServer server = null!;
    bool isStopped;

    internal CollectingLoggerFactory Log { get; } = new();

    internal IGraphStore Store { get; private set; } = null!;

    internal Uri Address { get; private set; } = null!;

    /// <summary>The last of the addresses: that of HTTP/2 where the settings name one.</summary>
    internal Uri Http2Address { get; private set; } = null!;

    internal Uri Endpoint => new(Address, "/graphql");

    internal Uri SocketEndpoint => new UriBuilder(Endpoint) { Scheme = "ws" }.Uri;

    internal static async Task<RunningServer> StartAsync(
        Func<Settings, Settings>? change = null,
        IGraphStore? store = null
    )
    {
        var running = new RunningServer();
        var directory = running.directory.FullName;
        var environment = new ProcessEnvironment(
            TextWriter.Null,
            TextWriter.Null,
            directory,
            directory,
            new ConfigurationBuilder().Build(),
            IsTerminal: false
        );
        var settings = SettingsReader.Read(new() { [SettingsTable.Urls] = "http://127.0.0.1:0" }, environment);
        settings = change?.Invoke(settings) ?? settings;
        running.Store = store ?? await EmbeddedGraphStore.OpenAsync(Path.Combine(directory, "data"));
        if (store is null)
        {
            await running.Store.ApplyAsync(SmallGraph.Load, null, CancellationToken.None);
        }

        running.server = await GraphServer.StartAsync(
            settings,
            new(running.Store, ServedGraph.CreateExecutor(running.Store, settings, running.Log.FieldFailed)),
            environment,
            running.Log.Serilog,
            CancellationToken.None
        );
        running.Address = new Uri(running.server.Addresses.First());
        running.Http2Address = new Uri(running.server.Addresses.Last());
        return running;
    }

    /// <summary>Makes the next revision, about one new entity.</summary>
    internal async Task<long> AddAsync(string entity) =>
        (await Store.ApplyAsync(Some.Put(Some.Entity(entity, source: "encyclopedia")), null, CancellationToken.None))
            .Revision
            .Number;

    internal Task StopAsync()
    {
        isStopped = true;
        return server.StopAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!isStopped)
        {
            await server.StopAsync();
        }

        await server.DisposeAsync();
        await Store.DisposeAsync();
        Log.Dispose();
        directory.Dispose();
    }
}
