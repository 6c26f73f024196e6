using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Server.Stores;
using GovernanceGraph.Server.Telemetry;
using GovernanceGraph.Storage;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using OpenTelemetry.Metrics;
using Serilog;

namespace GovernanceGraph.Server.Hosting;

/// <summary>
/// A web server of its own for metrics, at addresses that a network need not open to those who ask questions. It
/// answers nothing else, and the other one does not answer this.
/// </summary>
sealed class MetricsServer : IAsyncDisposable
{
    readonly WebApplication host;
    readonly RevisionGauge gauge;

    MetricsServer(WebApplication host, RevisionGauge gauge)
    {
        this.host = host;
        this.gauge = gauge;
    }

    /// <summary>Where it listens, with the ports that it got.</summary>
    internal IReadOnlyCollection<string> Addresses { get; private set; } = [];

    /// <summary>Starts to listen.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="metrics">What is shown.</param>
    /// <param name="revisions">Asked for the current revision whenever the metrics are.</param>
    /// <param name="log">The log.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="SettingsException">An address cannot be listened on.</exception>
    internal static async Task<MetricsServer> StartAsync(
        Settings settings,
        MeterProvider metrics,
        RevisionProbe revisions,
        Serilog.ILogger log,
        CancellationToken cancellationToken
    )
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.AddSerilog(log);
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            Listening.At(settings.MetricsUrls, kestrel, HttpProtocols.Http1);
            kestrel.AddServerHeader = false;
        });
        var server = new MetricsServer(builder.Build(), new());
        server.host.Use(next => context => server.PrepareAsync(context, revisions, next));
        server.host.UseOpenTelemetryPrometheusScrapingEndpoint(metrics, IsMetrics, null, null, null);
        server.host.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = MediaTypes.PlainText;
            return context.Response.WriteAsync($"There is nothing here but {TelemetryExport.MetricsPath}.\n");
        });
        try
        {
            server.Addresses = await Listening.StartAsync(
                server.host,
                settings.MetricsUrls,
                SettingsTable.MetricsUrls.Option!.Name,
                cancellationToken
            );
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }

        server
            .host.Services.GetRequiredService<ILoggerFactory>()
            .CreateLogger<MetricsServer>()
            .ShowingMetrics(
                string.Join(", ", server.Addresses.Select(address => $"{address}{TelemetryExport.MetricsPath}"))
            );
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        gauge.Dispose();
    }

    static bool IsMetrics(HttpContext context) =>
        context.Request.Path == TelemetryExport.MetricsPath && HttpMethods.IsGet(context.Request.Method);

    async Task PrepareAsync(HttpContext context, RevisionProbe revisions, RequestDelegate next)
    {
        if (context.Features.Get<IHttpMetricsTagsFeature>() is { } tags)
        {
            tags.MetricsDisabled = true; // who looks at the metrics is no part of them
        }

        if (IsMetrics(context))
        {
            gauge.Set(await CurrentAsync(revisions, context.RequestAborted));
        }

        await next(context);
    }

    static async Task<Revision?> CurrentAsync(RevisionProbe revisions, CancellationToken cancellationToken)
    {
        try
        {
            return await revisions.AskAsync(cancellationToken);
        }
        catch (StoreException)
        {
            return null; // it is told to the log and counted, and the other metrics are wanted now more than ever
        }
    }
}
