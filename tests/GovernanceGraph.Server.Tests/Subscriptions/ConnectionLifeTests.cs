using System.Net;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>What keeps a connection and its operations alive, and what ends them.</summary>
public sealed class ConnectionLifeTests
{
    const string Added = "subscription { revisionAdded(after: 1) { revision { number } } }";

    static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.2);

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task WhatNeedsNoAnswerIsPassedOver()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.BeginAsync(server);
        await client.SendAsync("""{"type":"pong","payload":{"a":1}}""");
        await client.SendAsync("""{"id":"never begun","type":"complete"}""");
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task AMessageMayComeInSeveralFrames()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.BeginAsync(server);
        await client.SendAsync("""{"type":""", endOfMessage: false);
        await client.SendAsync("", endOfMessage: false);
        await client.SendAsync("\"ping\"}");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task WhoHasBegunAndAnswersPingsMayStay()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Subscriptions = settings.Subscriptions with { InitTimeout = Moment, KeepAlive = 5 * Moment },
            }
        );
        await using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", Added);
        var next = client.ReceiveAsync(); // it answers pings meanwhile
        await Task.Delay(12 * Moment, TestContext.Current.CancellationToken);
        await server.AddAsync("state:DE");
        Assert.Equal(
            """{"id":"1","type":"next","payload":{"data":{"revisionAdded":{"revision":{"number":2}}}}}""",
            await next
        );
    }

    [Fact]
    public async Task AnOperationThatTheClientCompletesIsStopped()
    {
        var work = new EndlessWork();
        await using var server = await RunningServer.StartAsync(store: work.Store);
        await using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", "{ states { totalCount } }");
        await work.Reached.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await client.SendAsync("""{"id":"1","type":"complete"}""");
        await work.Stopped.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await client.SubscribeAsync("1", "{ __typename }"); // nothing of the old one comes
        Assert.StartsWith(
            """{"id":"1","type":"next","payload":{"data":""",
            await client.ReceiveAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task AConnectionThatIsLostStopsItsOperations()
    {
        var work = new EndlessWork();
        await using var server = await RunningServer.StartAsync(store: work.Store);
        await using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", "{ states { totalCount } }");
        await work.Reached.WaitAsync(Patience, TestContext.Current.CancellationToken);
        client.Abort();
        await work.Stopped.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await server.Log.HasAsync("A WebSocket ended with 1006");
    }

    [Fact]
    public async Task AnEventStreamThatIsLeftStopsItsOperation()
    {
        var work = new EndlessWork();
        await using var server = await RunningServer.StartAsync(store: work.Store);
        using var client = new HttpClient();
        using var response = await GetAsync(client, server, "{ states { totalCount } }", "text/event-stream");
        await work.Reached.WaitAsync(Patience, TestContext.Current.CancellationToken);
        response.Dispose();
        await work.Stopped.WaitAsync(Patience, TestContext.Current.CancellationToken);
        await server.Log.HasAsync("An event stream ended");
    }

    [Fact]
    public async Task WebSocketsAndEventStreamsShareTheirPlaces()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Subscriptions = settings.Subscriptions with { MaxConnections = 1 },
            }
        );
        using var http = new HttpClient();
        await using (await SocketClient.BeginAsync(server))
        {
            using var refused = await GetAsync(http, server, Added, "text/event-stream");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            using var asked = await GetAsync(http, server, "{ __typename }", "application/json");
            Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        }

        await server.Log.HasAsync("A WebSocket ended with 1006");
        using var stream = await GetAsync(http, server, Added, "text/event-stream");
        Assert.Equal(HttpStatusCode.OK, stream.StatusCode);
    }

    [Theory]
    [InlineData("text/event-stream;q=0")]
    [InlineData("text/html, text/event-stream;q=0")]
    public async Task WhoRefusesEventsGetsNone(string accept)
    {
        await using var server = await RunningServer.StartAsync();
        using var client = new HttpClient();
        using var response = await GetAsync(client, server, Added, accept);
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Fact]
    public async Task AHandshakeOfAnotherVersionIsNone()
    {
        await using var server = await RunningServer.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Endpoint);
        request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
        request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", "12");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    static Task<HttpResponseMessage> GetAsync(HttpClient client, RunningServer server, string query, string accept)
    {
        var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(server.Endpoint, "?query=" + Uri.EscapeDataString(query))
        );
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Patience);
    }

    /// <summary>A store that works on a query until nobody wants the answer any more.</summary>
    sealed class EndlessWork
    {
        readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal StandInStore Store =>
            new(async token =>
            {
                reached.TrySetResult();
                try
                {
                    await Task.Delay(Timeout.Infinite, token);
                }
                finally
                {
                    stopped.TrySetResult();
                }

                throw new InvalidOperationException("An endless wait ended.");
            });

        internal Task Reached => reached.Task;

        internal Task Stopped => stopped.Task;
    }
}
