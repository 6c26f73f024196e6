using System.Text.Json;

namespace GovernanceGraph.Server.Tests.Telemetry;

/// <summary>A metric as a parser of Prometheus' text format reads it.</summary>
/// <param name="Name">Its name, without the suffixes of a histogram's samples.</param>
/// <param name="Type">In small letters.</param>
/// <param name="Help">The sentence about it.</param>
/// <param name="Samples">Labels and value of each sample; without the label of the meter, which each has.</param>
sealed record ScrapedMetric(
    string Name,
    string Type,
    string Help,
    IReadOnlyList<(IReadOnlyDictionary<string, string> Labels, string? Value)> Samples
)
{
    const string Meter = "otel_scope_name";

    /// <summary>The metrics at each address, as the npm package reads them.</summary>
    internal static async Task<List<List<ScrapedMetric>>> ReadAsync(params Uri[] addresses)
    {
        NodeScript.Require("parse-prometheus-text-format");
        var lines = await NodeScript.RunAsync(["metrics.mjs", .. addresses.Select(address => address.ToString())]);
        return [.. lines.Select(Parse)];
    }

    static List<ScrapedMetric> Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(Metric)];
    }

    static ScrapedMetric Metric(JsonElement metric) =>
        new(
            metric.GetProperty("name").GetString()!,
            metric.GetProperty("type").GetString()!.ToLowerInvariant(),
            metric.GetProperty("help").GetString()!,
            [.. metric.GetProperty("metrics").EnumerateArray().Select(Sample)]
        );

    static (IReadOnlyDictionary<string, string> Labels, string? Value) Sample(JsonElement sample) =>
        (
            sample.TryGetProperty("labels", out var labels)
                ? labels
                    .EnumerateObject()
                    .Where(label => label.Name != Meter)
                    .ToDictionary(label => label.Name, label => label.Value.GetString()!)
                : new Dictionary<string, string>(),
            sample.TryGetProperty("value", out var value) ? value.GetString() : null
        );
}
