using System.Net;
using System.Net.WebSockets;
using System.Text;
using GovernanceGraph.Server.Tests.Subscriptions;
using Xunit;

namespace GovernanceGraph.Server.Tests.Hosting;

/// <summary>HTTP/2 without TLS, at addresses of its own.</summary>
public sealed class Http2Tests : IAsyncLifetime
{
    RunningServer server = null!;
    HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Http2Urls = ["http://127.0.0.1:0"],
                Subscriptions = settings.Subscriptions with { KeepAlive = TimeSpan.FromHours(1) },
            }
        );
        client = new HttpClient
        {
            BaseAddress = server.Http2Address,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task ARequestIsAnsweredInEachProtocolAtItsAddress()
    {
        using var posted = await client.PostAsync(
            new Uri("/graphql", UriKind.Relative),
            new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpVersion.Version20, posted.Version);
        Assert.Equal(
            """{"data":{"__typename":"Query"}}""",
            await posted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );

        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql/schema.graphql")
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var schema = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(["br"], schema.Content.Headers.ContentEncoding);

        using var usual = new HttpClient();
        using var old = await usual.GetAsync(
            new Uri(server.Endpoint, "?query={__typename}"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal((HttpVersion.Version11, HttpStatusCode.OK), (old.Version, old.StatusCode));
    }

    [Fact]
    public async Task ManyRequestsShareOneConnection()
    {
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 200)
                .Select(_ => client.GetStringAsync(new Uri("/graphql?query={__typename}", UriKind.Relative)))
        );

        Assert.All(answers, answer => Assert.Equal("""{"data":{"__typename":"Query"}}""", answer));
    }

    [Fact]
    public async Task ATooLongBodyAndABrokenOneAreRefused()
    {
        using var longer = await client.PostAsync(
            new Uri("/graphql", UriKind.Relative),
            new StringContent(new string(' ', 1_048_577), Encoding.UTF8, "application/json"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, longer.StatusCode);
        const string Message = "The request body is longer than 1048576 bytes; send a shorter one.";
        Assert.Equal(
            $$$"""{"errors":[{"message":"{{{Message}}}","extensions":{"code":"HC0010"}}]}""",
            await longer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task ASubscriptionIsAStreamOfEventsHereToo()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            "/graphql?query=subscription{revisionAdded(after:1){revision{number}}}"
        )
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var response = await client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        using var reader = new StreamReader(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)
        );
        await server.AddAsync("state:DE");

        Assert.Equal(
            "event: next",
            await reader
                .ReadLineAsync(TestContext.Current.CancellationToken)
                .AsTask()
                .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task AWebSocketOpensInEachProtocol(int version)
    {
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler());
        using var socket = new ClientWebSocket();
        socket.Options.HttpVersion = version == 1 ? HttpVersion.Version11 : HttpVersion.Version20;
        socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        socket.Options.SetRequestHeader("Accept-Encoding", "gzip, br");
        socket.Options.AddSubProtocol("graphql-transport-ws");
        var address = new UriBuilder(version == 1 ? server.Address : server.Http2Address)
        {
            Scheme = "ws",
            Path = "/graphql",
        }.Uri;
        await socket
            .ConnectAsync(address, invoker, CancellationToken.None)
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        await socket.SendAsync(
            """{"type":"connection_init"}"""u8.ToArray(),
            WebSocketMessageType.Text,
            endOfMessage: true,
            CancellationToken.None
        );
        var buffer = new byte[100];
        var read = await socket
            .ReceiveAsync(buffer.AsMemory(), CancellationToken.None)
            .AsTask()
            .WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Equal("""{"type":"connection_ack"}""", Encoding.UTF8.GetString(buffer, 0, read.Count));
    }
}
