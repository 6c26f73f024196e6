using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>Server-sent events in the "distinct connections mode".</summary>
public sealed class EventStreamTests
{
    const string Added = "subscription { revisionAdded(after: 1) { revision { number } } }";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task ASubscriptionIsAStreamOfNextEvents()
    {
        await using var server = await RunningServer.StartAsync();
        using var client = new HttpClient();
        using var response = await SendAsync(client, Post(server, Added, "text/event-stream"));
        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        using var reader = new StreamReader(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        await server.AddAsync("state:DE");
        Assert.Equal(
            ["event: next", "id: 2", """data: {"data":{"revisionAdded":{"revision":{"number":2}}}}""", ""],
            await LinesAsync(reader, 4)
        );
        await server.AddAsync("state:AT");
        Assert.Equal(
            ["event: next", "id: 3", """data: {"data":{"revisionAdded":{"revision":{"number":3}}}}""", ""],
            await LinesAsync(reader, 4)
        );
        response.Dispose();
        await server.Log.HasAsync("An event stream ended");
        Assert.Contains(server.Log.Lines, line => line.Line.EndsWith(" s and 2 events.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2", "id: 3")]
    [InlineData("3", "id: 4")]
    [InlineData("17", "id: 2")] // not one of this store: what the document says counts
    [InlineData("", "id: 2")]
    [InlineData("r2", "id: 2")]
    [InlineData("1", "id: 2")]
    public async Task AReaderGoesOnAfterTheEventThatItKnows(string lastEventId, string next)
    {
        await using var server = await RunningServer.StartAsync();
        await server.AddAsync("state:DE");
        await server.AddAsync("state:AT");
        using var client = new HttpClient();
        using var request = Get(server, Added, "text/event-stream");
        request.Headers.TryAddWithoutValidation("Last-Event-ID", lastEventId);
        using var response = await SendAsync(client, request);
        using var reader = new StreamReader(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        await server.AddAsync("state:CH");
        Assert.Equal(["event: next", next], await LinesAsync(reader, 2));
    }

    [Fact]
    public async Task AQueryHasNothingToGoOnAfter()
    {
        await using var server = await RunningServer.StartAsync();
        using var client = new HttpClient();
        using var request = Get(server, "{ __typename }", "text/event-stream");
        request.Headers.TryAddWithoutValidation("Last-Event-ID", "1");
        using var response = await SendAsync(client, request);
        Assert.Equal(
            "event: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata:\n\n",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("{ __typename }", """{"data":{"__typename":"Query"}}""")]
    [InlineData(
        "{ nothing }",
        """{"errors":[{"message":"Cannot query field \"nothing\" on type """
            + """\"Query\".","locations":[{"line":1,"column":3}]"""
    )]
    [InlineData(
        "{",
        """{"errors":[{"message":"Syntax Error: Expected Name, found <EOF>.","locations":[{"line":1,"column":2}]"""
    )]
    public async Task AQueryAndItsFaultsAreOneNextAndComplete(string query, string body)
    {
        await using var server = await RunningServer.StartAsync();
        using var client = new HttpClient();
        foreach (
            var request in new[] { Post(server, query, "text/event-stream"), Get(server, query, "text/event-stream") }
        )
        {
            using var response = await SendAsync(client, request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.StartsWith("event: next\ndata: " + body, text, StringComparison.Ordinal);
            Assert.EndsWith("}\n\nevent: complete\ndata:\n\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AClientThatAcceptsBothGetsEventsForWhatNeedsThem()
    {
        const string both = "application/graphql-response+json, application/json, text/event-stream";
        await using var server = await RunningServer.StartAsync();
        using var client = new HttpClient();
        using var single = await SendAsync(client, Post(server, "{ __typename }", both));
        Assert.Equal("application/graphql-response+json", single.Content.Headers.ContentType!.MediaType);
        using var stream = await SendAsync(client, Get(server, Added, both));
        Assert.Equal("text/event-stream", stream.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("*/*")]
    public async Task WhoDoesNotAcceptEventsGetsNoSubscription(string accept)
    {
        await using var server = await RunningServer.StartAsync();
        using var client = new HttpClient();
        using var response = await SendAsync(client, Post(server, Added, accept));
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Contains(
            "A subscription has many responses; accept",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task ARequestThatIsNoneIsRefusedByItsStatus()
    {
        await using var server = await RunningServer.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Endpoint)
        {
            Content = new StringContent("[", Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.Add(new("text/event-stream"));
        using var response = await SendAsync(client, request);
        Assert.Equal(
            (HttpStatusCode.BadRequest, "application/json"),
            (response.StatusCode, response.Content.Headers.ContentType!.MediaType)
        );
    }

    [Fact]
    public async Task ASilentStreamShowsThatItIsAlive()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Subscriptions = settings.Subscriptions with { KeepAlive = TimeSpan.FromSeconds(0.1) },
            }
        );
        using var client = new HttpClient();
        using var response = await SendAsync(client, Post(server, Added, "text/event-stream"));
        using var reader = new StreamReader(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal([":", "", ":", ""], await LinesAsync(reader, 4));
    }

    [Fact]
    public async Task OneStreamMoreThanAllowedIsRefused()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Subscriptions = settings.Subscriptions with { MaxConnections = 1 },
            }
        );
        using var client = new HttpClient();
        using var first = await SendAsync(client, Post(server, Added, "text/event-stream"));
        using var second = await SendAsync(client, Post(server, Added, "text/event-stream"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"The server keeps at most 1 connections open (limit """
                + """MaxOpenConnections); try again later.","extensions":{"code":"TOO_MANY_CONNECTIONS"}}]}""",
            await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task AServerThatStopsEndsTheStreamWithoutComplete()
    {
        await using var server = await RunningServer.StartAsync();
        using var client = new HttpClient();
        using var response = await SendAsync(client, Post(server, Added, "text/event-stream"));
        var text = response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await server.StopAsync().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.Equal("", await text.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    static HttpRequestMessage Post(RunningServer server, string query, string accept) =>
        Accepting(
            accept,
            new(HttpMethod.Post, server.Endpoint)
            {
                Content = new StringContent(
                    $$"""{"query":"{{query}}"}""",
                    new MediaTypeHeaderValue("application/json")
                ),
            }
        );

    static HttpRequestMessage Get(RunningServer server, string query, string accept) =>
        Accepting(accept, new(HttpMethod.Get, new Uri(server.Endpoint, "?query=" + Uri.EscapeDataString(query))));

    static HttpRequestMessage Accepting(string accept, HttpRequestMessage request)
    {
        request.Headers.Accept.ParseAdd(accept);
        return request;
    }

    static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpRequestMessage request) =>
        client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience);

    static async Task<List<string?>> LinesAsync(StreamReader reader, int count)
    {
        var lines = new List<string?>();
        while (lines.Count < count)
        {
            lines.Add(await reader.ReadLineAsync().WaitAsync(Patience));
        }

        return lines;
    }
}
