using System.Net.Http.Headers;
using System.Net.Sockets;
using GovernanceGraph.Server.Configuration;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>Clients that do not take what they are sent.</summary>
public sealed class SlowClientTests : IDisposable
{
    /// <summary>Its answer is longer than what the operating system takes on its way.</summary>
    static readonly string Long =
        "{ "
        + string.Concat(
            Enumerable
                .Range(0, 40)
                .Select(number =>
                    $"s{number}: __schema {{ types {{ name description fields {{ name description args "
                    + $"{{ name description }} }} inputFields {{ name description }} }} }} "
                )
        )
        + "}";

    readonly HttpMessageInvoker narrow = new(
        new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4_096 };
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        }
    );

    public void Dispose() => narrow.Dispose();

    [Fact]
    public async Task AWebSocketThatIsNotReadIsEnded()
    {
        await using var server = await RunningServer.StartAsync(Impatient);
        await using var client = await SocketClient.BeginAsync(server, narrow);
        await client.SubscribeAsync("1", Long);
        await server.Log.HasAsync("A WebSocket ended with 1013");
    }

    [Fact]
    public async Task AWebSocketForWhichTooMuchGathersIsEnded()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Subscriptions = settings.Subscriptions with
                {
                    MaxUnsentBytes = 100_000,
                    SendTimeout = TimeSpan.FromHours(1),
                },
            }
        );
        await using var client = await SocketClient.BeginAsync(server, narrow);
        await client.SubscribeAsync("1", Long);
        await client.SubscribeAsync("2", Long);
        await server.Log.HasAsync("A WebSocket ended with 1013");
    }

    [Fact]
    public async Task ALongMessageArrivesWhole()
    {
        await using var server = await RunningServer.StartAsync();
        using var http = new HttpClient();
        using var answer = await http.SendAsync(
            Post(server, "application/json"),
            TestContext.Current.CancellationToken
        );
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(body.Length > 8_000_000, $"The answer has only {body.Length} characters.");
        await using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", Long);
        Assert.Equal($$"""{"id":"1","type":"next","payload":{{body}}}""", await client.ReceiveAsync());
        using var stream = await http.SendAsync(
            Post(server, "text/event-stream"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(
            $"event: next\ndata: {body}\n\nevent: complete\ndata:\n\n",
            await stream.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task AnEventStreamThatIsNotReadIsBrokenOff()
    {
        await using var server = await RunningServer.StartAsync(Impatient);
        using var request = Post(server, "text/event-stream");
        using var response = await narrow.SendAsync(request, CancellationToken.None);
        await server.Log.HasAsync("The client of an event stream did not read for 0.3 s; the stream was closed.");
        await Assert.ThrowsAnyAsync<Exception>(() =>
            response
                .Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
                .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)
        );
    }

    static Settings Impatient(Settings settings) =>
        settings with
        {
            Subscriptions = settings.Subscriptions with { SendTimeout = TimeSpan.FromSeconds(0.3) },
        };

    static HttpRequestMessage Post(RunningServer server, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, server.Endpoint)
        {
            Content = new StringContent($$"""{"query":"{{Long}}"}""", new MediaTypeHeaderValue("application/json")),
        };
        request.Headers.Accept.ParseAdd(accept);
        return request;
    }
}
