using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Tests.Subscriptions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

/// <summary>Answers in gzip and Brotli, for clients that take them.</summary>
[Collection(ServerTests.Name)]
public sealed class CompressionTests(ServerFixture server)
{
    const string Long = "{ states(first: 100) { nodes { id name } } }";

    static readonly string Link = $"/graphql?query={Uri.EscapeDataString(Long)}";

    [Theory]
    [InlineData("gzip", "gzip", "application/json")]
    [InlineData("br", "br", "application/json")]
    [InlineData("gzip, deflate, br, zstd", "br", "application/graphql-response+json")]
    [InlineData("br;q=0.1, gzip;q=0.9", "gzip", "application/graphql-response+json")]
    [InlineData("gzip;q=0, br;q=0", null, "application/json")]
    [InlineData("identity", null, "application/json")]
    [InlineData("nonsense;;q=x,", null, "application/json")]
    public async Task AnAnswerIsSentInACodingThatTheClientTakes(string accepted, string? coding, string type)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post })
        {
            using var plain = await SendAsync(method, Link, null, type);
            using var answer = await SendAsync(method, Link, accepted, type);
            Assert.Equal(coding is null ? [] : [coding], answer.Content.Headers.ContentEncoding);
            Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            var sent = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var meant = await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            Assert.Equal(coding is not null, sent.Length < meant.Length / 2);
            Assert.Equal(meant, Decoded(sent, coding));
        }
    }

    [Fact]
    public async Task AShortAnswerIsSentAsItIs()
    {
        using var answer = await SendAsync(HttpMethod.Get, "/graphql?query={__typename}", "gzip, br");

        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Equal(
            """{"data":{"__typename":"Query"}}""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/pages.css")]
    [InlineData("/pages.js")]
    [InlineData("/graphql/schema.graphql")]
    public async Task PagesAreCompressedToo(string path)
    {
        using var plain = await SendAsync(HttpMethod.Get, path, null);
        using var answer = await SendAsync(HttpMethod.Get, path, "br");

        Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
        Assert.Equal(
            await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            Decoded(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), "br")
        );
    }

    [Theory]
    [InlineData("/", null)]
    [InlineData("/", "gzip")]
    [InlineData("/graphql/schema.graphql", "br")]
    [InlineData("/graphql?query={__typename}", "gzip")]
    [InlineData(null, null)]
    [InlineData(null, "gzip")]
    public async Task HeadTellsTheSameAsGet(string? path, string? accepted)
    {
        using var head = await SendAsync(HttpMethod.Head, path ?? Link, accepted);
        using var get = await SendAsync(HttpMethod.Get, path ?? Link, accepted);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(Told(get), Told(head));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AnEventIsNeverHeldBackToBeCompressed()
    {
        await using var running = await RunningServer.StartAsync(settings =>
            settings with
            {
                Subscriptions = settings.Subscriptions with { KeepAlive = TimeSpan.FromHours(1) },
            }
        );
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(running.Endpoint, "?query=subscription{revisionAdded(after:1){revision{number}}}")
        );
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        using var response = await client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        Assert.Empty(response.Content.Headers.ContentEncoding);
        using var reader = new StreamReader(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        await running.AddAsync("state:DE");

        Assert.Equal(
            "event: next",
            await reader
                .ReadLineAsync(TestContext.Current.CancellationToken)
                .AsTask()
                .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task ARequestThatAsksForNoCodingCostsNothing()
    {
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        IHttpResponseBodyFeature? seen = null;
        var answer = AnswerCompression.Wrap(
            context =>
            {
                seen = context.Features.Get<IHttpResponseBodyFeature>();
                return Task.CompletedTask;
            },
            services
        );
        var context = new DefaultHttpContext();
        var body = context.Features.Get<IHttpResponseBodyFeature>();
        await answer(context);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var answered = answer(context).IsCompletedSuccessfully;

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(answered);
        Assert.Same(body, seen);
    }

    async Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string? accepted,
        string type = "application/json"
    )
    {
        using var request = new HttpRequestMessage(method, method == HttpMethod.Post ? "/graphql" : path);
        if (method == HttpMethod.Post)
        {
            request.Content = new StringContent(
                $$"""{"query":"{{Long}}"}""",
                Encoding.UTF8,
                new MediaTypeHeaderValue("application/json")
            );
        }

        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        request.Headers.Accept.ParseAdd(type);
        return await server.Client.SendAsync(request);
    }

    // Nothing tells how long a compressed answer will be; how it is framed is no matter of the answer.
    static List<string> Told(HttpResponseMessage answer) =>
        answer
            .Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Transfer-Encoding"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal)
            .ToList();

    static byte[] Decoded(byte[] sent, string? coding)
    {
        using var source = new MemoryStream(sent);
        using Stream stream = coding switch
        {
            "gzip" => new GZipStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            _ => source,
        };
        using var decoded = new MemoryStream();
        stream.CopyTo(decoded);
        return decoded.ToArray();
    }
}
