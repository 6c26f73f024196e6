using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Server.Pages;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Serilog;
using ILogger = Microsoft.Extensions.Logging.ILogger;

namespace GovernanceGraph.Server.Hosting;

/// <summary>The web server over an open store: a plain thing with a start and an end, which tests start too.</summary>
sealed class GraphServer : IAsyncDisposable
{
    const string Category = "GovernanceGraph.Server";

    readonly WebApplication host;
    readonly Settings settings;
    readonly ProcessEnvironment environment;
    readonly Serilog.ILogger log;
    readonly ILogger logger;

    GraphServer(WebApplication host, Settings settings, ProcessEnvironment environment, Serilog.ILogger log)
    {
        this.host = host;
        this.settings = settings;
        this.environment = environment;
        this.log = log;
        logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
    }

    /// <summary>Where it listens, with the ports that it got.</summary>
    internal IReadOnlyCollection<string> Addresses { get; private set; } = [];

    /// <summary>Makes a server that does not listen yet, which takes a while and needs no store.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="environment">What the process gets from outside.</param>
    /// <param name="log">The log.</param>
    internal static GraphServer Create(Settings settings, ProcessEnvironment environment, Serilog.ILogger log)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = environment.ApplicationDirectory });
        builder.Services.AddSerilog(log);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = settings.ShutdownTimeout);
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            Listening.At(settings.Urls, kestrel, HttpProtocols.Http1);
            Listening.At(settings.Http2Urls, kestrel, HttpProtocols.Http2);
            kestrel.AddServerHeader = false;
            WebServerLimits.Apply(kestrel.Limits, settings);
        });
        return new(builder.Build(), settings, environment, log);
    }

    /// <summary>Makes a server and starts to listen.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="graph">What it answers from.</param>
    /// <param name="environment">What the process gets from outside.</param>
    /// <param name="log">The log.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="SettingsException">
    /// An address cannot be listened on, or a stored document not be executed.
    /// </exception>
    internal static async Task<GraphServer> StartAsync(
        Settings settings,
        ServedGraph graph,
        ProcessEnvironment environment,
        Serilog.ILogger log,
        CancellationToken cancellationToken
    )
    {
        var server = Create(settings, environment, log);
        try
        {
            await server.StartAsync(graph, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts to listen.</summary>
    /// <param name="graph">What is answered from.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="SettingsException">
    /// An address cannot be listened on, or a stored document not be executed.
    /// </exception>
    internal async Task StartAsync(ServedGraph graph, CancellationToken cancellationToken)
    {
        var ide = new Ide(environment.ApplicationDirectory, host.Services);
        var destinations = Composition.Compose(
            settings,
            graph,
            ide,
            host.Services,
            logger,
            host.Lifetime.ApplicationStopping
        );
        var router = new Router(destinations, settings.MaxLinkLength, host.Services, logger);
        RequestLines.Use(host, log);
        host.Run(router.AnswerAsync);
        await ListenAsync(cancellationToken);
        if (!ide.IsInstalled)
        {
            logger.IdeMissing();
        }
    }

    /// <summary>Takes no more requests and lets those under way end, up to the shutdown time.</summary>
    internal async Task StopAsync()
    {
        logger.Stopping(settings.ShutdownTimeout.TotalSeconds);
        await host.StopAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    async Task ListenAsync(CancellationToken cancellationToken)
    {
        Addresses = await Listening.StartAsync(
            host,
            settings.Urls.Concat(settings.Http2Urls),
            SettingsTable.Urls.Option!.Name,
            cancellationToken
        );
        logger.Listening(string.Join(", ", Addresses));
    }
}
