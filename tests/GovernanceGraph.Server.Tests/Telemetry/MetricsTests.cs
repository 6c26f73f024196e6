using System.Net;
using System.Text.RegularExpressions;
using GovernanceGraph.Server.Tests.Administration;
using Xunit;

namespace GovernanceGraph.Server.Tests.Telemetry;

/// <summary>What Prometheus gets to read, and that docs/operating.md has a row for each metric.</summary>
public sealed partial class MetricsTests : IDisposable
{
    const string Ours = "governancegraph_";
    const string Secret = "NobodyElsesBusiness";

    readonly SeedFolderCopy seed = new();

    public void Dispose() => seed.Dispose();

    [Fact]
    public async Task TheDocumentedMetricsAreTheOnesShown()
    {
        await using var server = await StartAsync();
        await using var without = await ObservedServer.StartAsync(
            ("Store", "Neo4j"),
            ("Neo4j__Uri", "http://127.0.0.1:9"),
            ("GovernanceGraph__MetricsUrls", "http://127.0.0.1:0")
        );
        await UseAsync(server);
        await without.AskAsync("""{"query":"{ states { totalCount } }"}""");

        var scrapes = await ScrapedMetric.ReadAsync(server.MetricsAddress!, without.MetricsAddress!);

        var shown = scrapes
            .SelectMany(scrape => scrape)
            .Where(metric => metric.Name.StartsWith(Ours, StringComparison.Ordinal))
            .ToLookup(metric => metric.Name);
        var documented = Documented().ToDictionary(row => row.Name);
        Assert.Equal(
            documented.Keys.Order(StringComparer.Ordinal),
            shown.Select(metric => metric.Key).Order(StringComparer.Ordinal)
        );
        foreach (var row in documented.Values)
        {
            Assert.All(shown[row.Name], metric => Assert.Equal(row.Type, metric.Type));
            var labels = shown[row.Name]
                .SelectMany(metric => metric.Samples)
                .SelectMany(sample => sample.Labels.Keys)
                .Distinct()
                .ToList();
            Assert.Empty(labels.Except(row.Labels));
            Assert.Empty(row.Labels.Except(labels).Except(["error_type"])); // it is there only when something failed
        }

        // its store does not say
        Assert.DoesNotContain(scrapes[1], metric => metric.Name == "governancegraph_revision");
    }

    [Fact]
    public async Task NamesTypesAndUnitsAreThoseOfPrometheus()
    {
        await using var server = await StartAsync();
        await UseAsync(server);

        foreach (var metric in Assert.Single(await ScrapedMetric.ReadAsync(server.MetricsAddress!)))
        {
            Assert.Matches(MetricName(), metric.Name);
            Assert.NotEqual("", metric.Help);
            Assert.Contains(metric.Type, (string[])["counter", "gauge", "histogram"]);
            Assert.Equal(metric.Type == "counter", metric.Name.EndsWith("_total", StringComparison.Ordinal));
            var isCount = metric.Name.EndsWith("_count", StringComparison.Ordinal); // which is a part of a histogram
            Assert.False(metric.Type == "gauge" && isCount, metric.Name);
            var isTime = metric.Name.EndsWith("_seconds", StringComparison.Ordinal);
            Assert.True(metric.Type != "histogram" || isTime, metric.Name);
        }
    }

    [Fact]
    public async Task RequestsAreCountedByTheirOperationAndByWhatBecameOfThem()
    {
        await using var server = await StartAsync();
        await server.AskAsync("""{"query":"{ companies { totalCount } }"}""");
        await server.AskAsync("""{"query":"{ companies { totalCount } }"}""");
        await server.AskAsync("""{"query":"{ nothing }"}""");
        await server.AskAsync("not JSON");

        var metrics = Assert.Single(await ScrapedMetric.ReadAsync(server.MetricsAddress!));

        Assert.Equal(
            ["none 200 _OTHER 1", "none 400 HC0011 1", "query 200  2"],
            Values(
                "governancegraph_requests_total",
                "graphql_operation_type",
                "http_response_status_code",
                "error_type"
            )
        );
        Assert.Equal(["hit 1", "miss 2"], Values("governancegraph_cache_lookups_total", "result"));
        Assert.Equal(["1"], Values("governancegraph_revision"));

        IEnumerable<string> Values(string name, params string[] labels) =>
            (
                from sample in Assert.Single(metrics, metric => metric.Name == name).Samples
                let values = labels.Select(label => sample.Labels.GetValueOrDefault(label, ""))
                select string.Join(' ', [.. values, sample.Value])
            ).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task NoLabelHoldsWhatAClientSays()
    {
        await using var server = await StartAsync();
        await server.AskAsync($$"""{"query":"query {{Secret}} { {{Secret}} }"}""");
        await server.AskAsync(
            $$"""{"query":"query {{Secret}} { companies(where: { name: { eq: \"{{Secret}}\" } }) { totalCount } }"}"""
        );
        var path = new Uri($"/{Secret}?{Secret}", UriKind.Relative);
        using (var request = new HttpRequestMessage(new HttpMethod(Secret), path))
        using (await server.Client.SendAsync(request, TestContext.Current.CancellationToken))
        {
            // its answer is of no interest
        }

        using var client = new HttpClient();
        var scrape = await client.GetStringAsync(server.MetricsAddress, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(Secret, scrape, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("http_request_method=\"_OTHER\"", scrape, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MetricsAreAtTheirOwnAddressAloneAndNothingElseIsThere()
    {
        await using var server = await StartAsync();
        using var client = new HttpClient { BaseAddress = server.MetricsAddress };

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(server.Client, "/metrics"));
        string[] others = ["/", "/graphql?query={states{totalCount}}", "/health/ready", "/admin/seed", "/metrics/more"];
        foreach (var path in others)
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(client, path));
        }

        using var scrape = new HttpRequestMessage(HttpMethod.Get, server.MetricsAddress);
        scrape.Headers.Add("Accept", "application/openmetrics-text; version=1.0.0");
        using var answer = await client.SendAsync(scrape, TestContext.Current.CancellationToken);
        Assert.Equal("application/openmetrics-text", answer.Content.Headers.ContentType!.MediaType);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.EndsWith("# EOF\n", text, StringComparison.Ordinal);
    }

    static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        return answer.StatusCode;
    }

    static IEnumerable<(string Name, string Type, string[] Labels)> Documented() =>
        from Match row in TableRow().Matches(Repository.Read("docs/operating.md"))
        select (
            row.Groups["name"].Value,
            row.Groups["type"].Value,
            row.Groups["labels"].Value.Split([' ', ',', '`'], StringSplitOptions.RemoveEmptyEntries)
        );

    Task<ObservedServer> StartAsync() =>
        ObservedServer.StartAsync(
            ("GovernanceGraph__MetricsUrls", "http://127.0.0.1:0"),
            ("GovernanceGraph__Seed", seed.Folder),
            ("GovernanceGraph__WriteKey", SeedFolderCopy.Key)
        );

    /// <summary>Something of everything: so that each metric has a value.</summary>
    async Task UseAsync(ObservedServer server)
    {
        await server.AskAsync("""{"query":"{ companies { totalCount } }"}""");
        await server.AskAsync("""{"query":"{ nothing }"}""");
        await server.AskAsync(
            $$$$"""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{{new string('0', 64)}}}}"}}}"""
        );
        using var subscribe = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative))
        {
            Content = new StringContent(
                """{"query":"subscription { revisionAdded { revision { number } } }"}""",
                null,
                "application/json"
            ),
            Headers = { { "Accept", "text/event-stream" } },
        };
        using var stream = await server.Client.SendAsync(
            subscribe,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        using var events = new StreamReader(
            await stream.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        seed.AddActor("company:first", "First");
        using var load = new HttpRequestMessage(HttpMethod.Post, new Uri("/admin/seed", UriKind.Relative))
        {
            Headers = { { "Authorization", $"Bearer {SeedFolderCopy.Key}" } },
        };
        using var loaded = await server.Client.SendAsync(load, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, loaded.StatusCode);
        var line = "";
        while (!line.StartsWith("data:", StringComparison.Ordinal))
        {
            line =
                await events.ReadLineAsync(TestContext.Current.CancellationToken)
                ?? throw new EndOfStreamException("No event came.");
        }
    }

    [GeneratedRegex(
        @"^\| `(?<name>governancegraph_\w+)` \| (?<type>\w+) \|(?<labels>[^|]*)\|",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1_000
    )]
    private static partial Regex TableRow();

    [GeneratedRegex("^[a-z][a-z0-9_]*$", RegexOptions.None, 1_000)]
    private static partial Regex MetricName();
}
