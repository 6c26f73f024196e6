using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using GovernanceGraph.Storage;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>The protocol "graphql-transport-ws", message by message.</summary>
public sealed class SocketTests
{
    const string Added = "subscription { revisionAdded(after: 1) { revision { number } entityIds } }";

    static readonly TimeSpan Moment = TimeSpan.FromSeconds(0.3);

    [Fact]
    public async Task ASubscriptionGetsANextForEachNewRevisionUntilTheClientCompletesIt()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.BeginAsync(server);
        Assert.Equal("graphql-transport-ws", client.Subprotocol);
        await client.SubscribeAsync("a \\\"b\\\"", Added);
        await server.AddAsync("state:DE");
        Assert.Equal(
            """{"id":"a """
                + """\"b\"","type":"next","payload":{"data":{"revisionAdded":{"revision":{"number":2}"""
                + ""","entityIds":["state:DE"]}}}}""",
            await client.ReceiveAsync()
        );
        await server.AddAsync("state:AT");
        Assert.Contains("\"entityIds\":[\"state:AT\"]", await client.ReceiveAsync(), StringComparison.Ordinal);
        await client.SendAsync("""{"id":"a \"b\"","type":"complete"}""");
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
        await server.AddAsync("state:CH");
        // The id is free again, and nothing of the old one comes.
        await client.SubscribeAsync("a \\\"b\\\"", "{ __typename }");
        Assert.Equal(
            """{"id":"a \"b\"","type":"next","payload":{"data":{"__typename":"Query"}}}""",
            await client.ReceiveAsync()
        );
        Assert.Equal("""{"id":"a \"b\"","type":"complete"}""", await client.ReceiveAsync());
        Assert.Equal(1000, await client.CloseAsync());
    }

    [Fact]
    public async Task AQueryIsAnsweredByNextAndComplete()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.BeginAsync(server);
        await client.SendAsync(
            """
            {"payload":{"variables":{"id":"state:FR"},"operationName":"B","query":"query A { __typename } query B($id: ID!) { state(id: $id) { name } }"},
             "other":[1],"id":"1","type":"subscribe"}
            """
        );
        Assert.Equal(
            """{"id":"1","type":"next","payload":{"data":{"state":{"name":"France"}}}}""",
            await client.ReceiveAsync()
        );
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("{", "Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("{ nothing }", "Cannot query field \\\"nothing\\\" on type \\\"Query\\\".")]
    [InlineData(
        "subscription { revisionAdded(after: 7) { isTruncated } }",
        "\\\"after\\\" is 7, but the newest revision is 1; give the number of a revision, or 0 for all."
    )]
    public async Task AnOperationThatCannotBeginEndsWithItsErrors(string query, string message)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", query);
        Assert.StartsWith(
            $$"""{"id":"1","type":"error","payload":[{"message":"{{message}}""",
            await client.ReceiveAsync(),
            StringComparison.Ordinal
        );
        await client.SubscribeAsync("1", "{ __typename }"); // no "complete" comes after it
        Assert.StartsWith("""{"id":"1","type":"next",""", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    /// <summary>What a client sends after "connection_ack", the code and the start of the reason.</summary>
    public static TheoryData<string, int, string> Faults =>
        new()
        {
            { "{", 4400, "Invalid message: It is not JSON." },
            { "[]", 4400, "Invalid message: It is not a JSON object." },
            { "{} {}", 4400, "Invalid message: It is not JSON." },
            { "{}", 4400, "Invalid message: It has no \"type\"." },
            { """{"type":7}""", 4400, "Invalid message: Its \"type\" is not a string." },
            { """{"type":"start"}""", 4400, "Invalid message: Its \"type\" is not one that a client sends." },
            {
                """{"type":"next","id":"1","payload":{}}""",
                4400,
                "Invalid message: Its \"type\" is not one that a client sends."
            },
            { """{"type":"subscribe","payload":{"query":"{a}"}}""", 4400, "Invalid message: It has no \"id\"." },
            {
                """{"type":"subscribe","id":"","payload":{"query":"{a}"}}""",
                4400,
                "Invalid message: Its \"id\" is not a string, or is empty."
            },
            { """{"type":"subscribe","id":"1"}""", 4400, "Invalid message: It has no \"payload\"." },
            {
                """{"type":"subscribe","id":"1","payload":[]}""",
                4400,
                "Invalid message: Its \"payload\" is not a JSON object."
            },
            { """{"type":"subscribe","id":"1","payload":{}}""", 4400, "Invalid message: The request has no \"query\"" },
            {
                """{"type":"subscribe","id":"1","payload":{"query":1}}""",
                4400,
                "Invalid message: The request's \"query\" is not a string"
            },
            { """{"type":"complete"}""", 4400, "Invalid message: It has no \"id\"." },
            { """{"type":"ping","payload":1}""", 4400, "Invalid message: Its \"payload\" is not a JSON object." },
            { """{"type":"connection_init"}""", 4429, "Too many initialisation requests" },
        };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task AMessageThatBreaksTheProtocolEndsTheConnection(string message, int code, string reason)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.BeginAsync(server);
        await client.SendAsync(message);
        var closed = await client.ClosedAsync();
        Assert.Equal(code, closed.Code);
        Assert.StartsWith(reason, closed.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"connection_init","id":null}""")]
    [InlineData("""{"id":null,"type":"connection_init","payload":null}""")]
    [InlineData("""{"id":"","type":"connection_init"}""")]
    [InlineData("""{"id":7,"type":"connection_init","other":{"id":[]}}""")]
    [InlineData("""{"type":"connection_init","payload":{"id":null,"headers":{}},"extensions":[1]}""")]
    public async Task MembersThatAMessageDoesNotNeedAreIgnored(string init)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.ConnectAsync(server);
        await client.SendAsync(init);
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        await client.SendAsync("""{"type":"ping","id":null}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
        await client.SendAsync("""{"type":"pong","id":null,"payload":null}""");
        await client.SendAsync(
            """{"type":"subscribe","id":"1","more":null,"payload":{"query":"query A { __typename """
                + """}","operationName":"","other":1}}"""
        );
        Assert.Equal(
            """{"id":"1","type":"next","payload":{"data":{"__typename":"Query"}}}""",
            await client.ReceiveAsync()
        );
    }

    [Theory]
    [InlineData("""{"type":"subscribe","id":null,"payload":{"query":"{a}"}}""")]
    [InlineData("""{"type":"complete","id":null}""")]
    [InlineData("""{"type":"complete","id":7}""")]
    public async Task AMessageAboutAnOperationNeedsItsId(string message)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.BeginAsync(server);
        await client.SendAsync(message);
        Assert.Equal((4400, "Invalid message: Its \"id\" is not a string, or is empty."), await client.ClosedAsync());
    }

    [Fact]
    public async Task ABinaryMessageEndsTheConnection()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.ConnectAsync(server);
        await client.SendAsync("""{"type":"connection_init"}""", WebSocketMessageType.Binary);
        Assert.Equal((4400, "A binary message was received; send text."), await client.ClosedAsync());
    }

    [Fact]
    public async Task AnOperationBeforeTheAcknowledgementIsUnauthorized()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.ConnectAsync(server);
        await client.SendAsync("""{"type":"ping","payload":{"a":1}}"""); // allowed at any time
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
        await client.SubscribeAsync("1", "{ __typename }");
        Assert.Equal(4401, (await client.ClosedAsync()).Code);
    }

    [Fact]
    public async Task APageOfAnOriginThatIsNotAllowedIsForbidden()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                CorsOrigins = ["https://allowed.example"],
            }
        );
        await using var other = await SocketClient.ConnectAsync(server, origin: "https://other.example");
        Assert.Equal(4403, (await other.ClosedAsync()).Code);
        foreach (var origin in new[] { "https://allowed.example", $"http://{server.Address.Authority}" })
        {
            await using var client = await SocketClient.ConnectAsync(server, origin: origin);
            await client.SendAsync("""{"type":"connection_init","payload":{"token":"any"}}""");
            Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("mqtt")]
    public async Task AnotherSubprotocolIsNotAcceptable(string? subprotocol)
    {
        await using var server = await RunningServer.StartAsync();
        if (subprotocol is null)
        {
            await using var client = await SocketClient.ConnectAsync(server, subprotocol);
            Assert.Equal(4406, (await client.ClosedAsync()).Code);
            return;
        }

        await using var other = await SocketClient.ConnectAsync(server, subprotocol);
        Assert.True(string.IsNullOrEmpty(other.Subprotocol));
        Assert.Equal(4406, (await other.ClosedAsync()).Code);
    }

    [Fact]
    public async Task WhoDoesNotBeginInTimeIsEnded()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Subscriptions = settings.Subscriptions with { InitTimeout = Moment },
            }
        );
        await using var client = await SocketClient.ConnectAsync(server);
        Assert.Equal((4408, "Connection initialisation timeout"), await client.ClosedAsync());
        Assert.Contains(
            server.Log.Lines,
            line => line.Line.StartsWith("A WebSocket ended with 4408", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task AnIdThatIsInUseEndsTheConnection()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("one", Added);
        await client.SubscribeAsync("one", Added);
        Assert.Equal((4409, "Subscriber for one already exists"), await client.ClosedAsync());
    }

    [Fact]
    public async Task AReasonThatIsTooLongForAFrameIsCutBetweenCharacters()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.BeginAsync(server);
        var id = string.Concat(Enumerable.Repeat("🌍", 60));
        await client.SubscribeAsync(id, Added);
        await client.SubscribeAsync(id, Added);
        var (code, reason) = await client.ClosedAsync();
        Assert.Equal((4409, "Subscriber for " + id[..(2 * 27)]), (code, reason));
    }

    [Fact]
    public async Task AMessageOverTheLimitEndsTheConnection()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Subscriptions = settings.Subscriptions with { MaxMessageBytes = 20_000 },
            }
        );
        await using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", "{ __typename }" + new string(' ', 19_000));
        Assert.StartsWith("""{"id":"1","type":"next",""", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.StartsWith("""{"id":"1","type":"complete""", await client.ReceiveAsync(), StringComparison.Ordinal);
        await client.SubscribeAsync("2", "{ __typename }" + new string(' ', 20_000));
        Assert.Equal((1009, "The message is longer than 20000 bytes; send a shorter one."), await client.ClosedAsync());
    }

    [Fact]
    public async Task OneOperationMoreThanAllowedIsRefusedAndTheConnectionGoesOn()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Subscriptions = settings.Subscriptions with { MaxPerConnection = 1 },
            }
        );
        await using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", Added);
        await client.SubscribeAsync("2", "{ __typename }");
        Assert.Equal(
            """{"id":"2","type":"error","payload":[{"message":"A connection has at most 1 operations """
                + """in progress; end one of them first.","extensions":{"code":"LIMIT_EXCEEDED"}}]}""",
            await client.ReceiveAsync()
        );
        await client.SendAsync("""{"id":"1","type":"complete"}""");
        await client.SubscribeAsync("2", "{ __typename }");
        Assert.StartsWith("""{"id":"2","type":"next",""", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneConnectionMoreThanAllowedIsRefusedUntilAnotherEnds()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Subscriptions = settings.Subscriptions with { MaxConnections = 1 },
            }
        );
        await using var first = await SocketClient.BeginAsync(server);
        var refusal = await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.ConnectAsync(server));
        Assert.Contains("503", refusal.Message, StringComparison.Ordinal);
        await first.CloseAsync();
        await server.Log.HasAsync("A WebSocket ended with 1000");
        await using var second = await SocketClient.BeginAsync(server);
    }

    [Fact]
    public async Task AQueryThatTakesTooLongEndsWithAnError()
    {
        await using var server = await RunningServer.StartAsync(
            settings => settings with { RequestTimeout = Moment },
            new StandInStore(async token =>
            {
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException("An endless wait ended.");
            })
        );
        await using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", "{ dataset { revision { number } } }");
        Assert.Equal(
            """{"id":"1","type":"error","payload":[{"message":"The request took longer than 0.3 s; """
                + """request less data.","extensions":{"code":"HC0045"}}]}""",
            await client.ReceiveAsync()
        );
    }

    [Fact]
    public async Task AFailureOfTheStreamIsToldToTheLogAndNotToTheClient()
    {
        var failure = new InvalidOperationException("The password is 1234.");
        await using var server = await RunningServer.StartAsync(
            store: new StandInStore(_ => throw failure) { Revisions = FailAsync(failure) }
        );
        await using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", "subscription { revisionAdded { isTruncated } }");
        Assert.Equal(
            """{"id":"1","type":"error","payload":[{"message":"Internal error.","locations":[{"line":1"""
                + ""","column":16}],"path":["revisionAdded"]}]}""",
            await client.ReceiveAsync()
        );
        Assert.Contains(server.Log.Lines, line => line.Exception == failure);
    }

    [Fact]
    public async Task AServerThatStopsEndsEachConnectionInOrder()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.BeginAsync(server);
        await using var silent = await SocketClient.ConnectAsync(server);
        await client.SubscribeAsync("1", Added);
        var stopping = server.StopAsync();
        Assert.Equal((1001, "The server is stopping."), await client.ClosedAsync());
        Assert.Equal(1001, (await silent.ClosedAsync()).Code);
        await stopping.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task AClientThatDoesNotAnswerPingsIsEnded()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Subscriptions = settings.Subscriptions with { KeepAlive = Moment },
            }
        );
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Address.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: "
                    + "websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: "
                    + "graphql-transport-ws\r\n\r\n"
            ),
            TestContext.Current.CancellationToken
        );
        var bytes = await ReadToEndAsync(stream)
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        var frames = bytes.AsSpan(bytes.AsSpan().IndexOf("\r\n\r\n"u8) + 4);
        const byte ping = 0x89;
        Assert.Equal(ping, frames[0]);
        await server.Log.HasAsync("A WebSocket ended with 1006");
    }

    [Fact]
    public async Task ARequestForAnotherProtocolIsAnsweredAsUsual()
    {
        await using var server = await RunningServer.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Endpoint, "?query={__typename}"));
        request.Headers.TryAddWithoutValidation("Upgrade", "h2c");
        request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(
            """{"data":{"__typename":"Query"}}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    static async Task<byte[]> ReadToEndAsync(NetworkStream stream)
    {
        using var received = new MemoryStream();
        var buffer = new byte[1_024];
        try
        {
            for (int count; (count = await stream.ReadAsync(buffer)) > 0; )
            {
                received.Write(buffer, 0, count);
            }
        }
        catch (IOException)
        {
            // a connection that is given up may be reset, which is an end too
        }

        return received.ToArray();
    }

    static async IAsyncEnumerable<RevisionChange> FailAsync(Exception failure)
    {
        await Task.Yield();
        throw failure;
#pragma warning disable CS0162 // makes the method a stream
        yield break;
#pragma warning restore CS0162
    }
}
