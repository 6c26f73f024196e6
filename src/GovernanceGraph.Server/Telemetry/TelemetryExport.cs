using GovernanceGraph.Server.Configuration;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Instrumentation.AspNetCore;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace GovernanceGraph.Server.Telemetry;

/// <summary>
/// Lets OpenTelemetry listen to the program, as far as the settings ask for it. Where they do not, nobody listens,
/// and an instrument costs a look at whether somebody does.
/// </summary>
sealed class TelemetryExport : IDisposable
{
    /// <summary>Where the metrics are, at the addresses for them.</summary>
    internal const string MetricsPath = "/metrics";

    const string Service = "governancegraph";

    /// <summary>The meters of ASP.NET Core and .NET that are shown beside our own.</summary>
    static readonly string[] OtherMeters =
    [
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Runtime",
    ];

    /// <summary>Gauges whose names tools for Prometheus take for parts of histograms; nobody watches them.</summary>
    static readonly string[] Misnamed = ["dotnet.assembly.count", "dotnet.process.cpu.count", "dotnet.timer.count"];

    readonly TracerProvider? traces;

    TelemetryExport(MeterProvider? metrics, TracerProvider? traces)
    {
        Metrics = metrics;
        this.traces = traces;
    }

    /// <summary>What is shown at <see cref="MetricsPath"/>; null: nothing is.</summary>
    internal MeterProvider? Metrics { get; }

    /// <summary>Whether anything is measured.</summary>
    internal bool IsOn => Metrics is not null || traces is not null;

    /// <param name="settings">The settings.</param>
    /// <param name="version">The program's version.</param>
    internal static TelemetryExport Open(Settings settings, string version) =>
        new(
            settings.MetricsUrls.Count > 0 ? ShowMetrics(Resource(version)) : null,
            settings.TracesUrl is { } address ? SendTraces(Resource(version), address) : null
        );

    /// <summary>Sends what has not been sent yet.</summary>
    public void Dispose()
    {
        traces?.Dispose();
        Metrics?.Dispose();
    }

    static ResourceBuilder Resource(string version) =>
        ResourceBuilder
            .CreateDefault()
            .AddService(Service, serviceVersion: version, autoGenerateServiceInstanceId: false);

    static MeterProvider ShowMetrics(ResourceBuilder resource)
    {
        var builder = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter([Instrumentation.Name, .. OtherMeters])
            .AddPrometheusExporter(options => options.ScrapeEndpointPath = MetricsPath);
        foreach (var name in Misnamed)
        {
            builder.AddView(name, MetricStreamConfiguration.Drop);
        }

        return builder.Build();
    }

    static TracerProvider SendTraces(ResourceBuilder resource, Uri address) =>
        Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource(Instrumentation.Name)
            .AddAspNetCoreInstrumentation(Configure)
            .AddOtlpExporter(options =>
            {
                options.Endpoint = address;
                options.Protocol = OtlpExportProtocol.HttpProtobuf;
            })
            .Build();

    // A query string holds a document and its variables: what people ask is theirs.
    static void Configure(AspNetCoreTraceInstrumentationOptions options)
    {
        options.Filter = context => context.Request.Path != MetricsPath;
        options.EnrichWithHttpRequest = (span, _) => span.SetTag("url.query", null);
    }
}
