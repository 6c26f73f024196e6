using System.Collections.Concurrent;
using System.Text;
using GovernanceGraph.Server.Tests.Administration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GovernanceGraph.Server.Tests.Telemetry;

/// <summary>What a collector of traces gets, in Protocol Buffers, in which texts stand as they are.</summary>
public sealed class TracesTests
{
    const string TraceOfTheClient = "0af7651916cd43dd8448eb211c80319c";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task ARequestIsATraceOfItsStagesWithoutWhatWasAsked()
    {
        using var seed = new SeedFolderCopy();
        var sent = new ConcurrentQueue<(string? ContentType, byte[] Body)>();
        await using var collector = await CollectAsync(sent);
        await using var server = await ObservedServer.StartAsync(
            ("GovernanceGraph__TracesUrl", $"{collector.Urls.Single()}/v1/traces"),
            ("GovernanceGraph__Seed", seed.Folder),
            ("OTEL_BSP_SCHEDULE_DELAY", "100")
        );
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(
                "/graphql?query=query+Asked{companies(where:{name:{eq:%22secret%22}}){totalCount}}",
                UriKind.Relative
            )
        );
        request.Headers.Add("traceparent", $"00-{TraceOfTheClient}-b7ad6b7169203331-01");
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();

        var traces = await ReceivedAsync(sent, "Asked"); // the name is in the span of the request, which ends last

        Assert.All(sent, message => Assert.Equal("application/x-protobuf", message.ContentType));
        Assert.Contains(
            Encoding.Latin1.GetString(Convert.FromHexString(TraceOfTheClient)),
            traces,
            StringComparison.Ordinal
        );
        string[] spans = ["graphql reading", "graphql preparing", "graphql executing", "graphql writing", "store read"];
        foreach (var text in (string[])["governancegraph", .. spans])
        {
            Assert.Contains(text, traces, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("secret", traces, StringComparison.Ordinal);
        Assert.DoesNotContain("totalCount", traces, StringComparison.Ordinal);
        Assert.Null(server.MetricsAddress);
    }

    static async Task<WebApplication> CollectAsync(ConcurrentQueue<(string? ContentType, byte[] Body)> sent)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        application.MapPost(
            "/v1/traces",
            async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                sent.Enqueue((context.Request.ContentType, body.ToArray()));
            }
        );
        await application.StartAsync();
        return application;
    }

    // A character a byte.
    static async Task<string> ReceivedAsync(ConcurrentQueue<(string? ContentType, byte[] Body)> sent, string last)
    {
        var waited = System.Diagnostics.Stopwatch.StartNew();
        while (waited.Elapsed < Patience)
        {
            var traces = string.Concat(sent.Select(message => Encoding.Latin1.GetString(message.Body)));
            if (traces.Contains(last, StringComparison.Ordinal))
            {
                return traces;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"No span \"{last}\" was sent.");
    }
}
