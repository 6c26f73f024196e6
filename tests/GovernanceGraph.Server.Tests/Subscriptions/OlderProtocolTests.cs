using GovernanceGraph.Server.Subscriptions;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>
/// The older protocol "graphql-ws", message by message; what both protocols share is tested with the newer one.
/// </summary>
public sealed class OlderProtocolTests
{
    const string Ack = """{"type":"connection_ack"}""";
    const string Alive = """{"type":"ka"}""";
    const string Added = "subscription { revisionAdded(after: 1) { revision { number } } }";

    [Fact]
    public async Task ASubscriptionGetsDataUntilTheClientStopsIt()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await BeginAsync(server);
        Assert.Equal("graphql-ws", client.Subprotocol);
        await StartAsync(client, "1", Added);
        await server.AddAsync("state:DE");
        Assert.Equal(
            """{"id":"1","type":"data","payload":{"data":{"revisionAdded":{"revision":{"number":2}}}}}""",
            await client.ReceiveAsync()
        );
        await client.SendAsync("""{"id":"1","type":"stop"}""");
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.ReceiveAsync());
        await client.SendAsync("""{"id":"1","type":"stop"}"""); // it is over: nothing more is said of it
        await server.AddAsync("state:AT");
        await StartAsync(client, "2", "{ __typename }");
        Assert.Equal(
            """{"id":"2","type":"data","payload":{"data":{"__typename":"Query"}}}""",
            await client.ReceiveAsync()
        );
        Assert.Equal("""{"id":"2","type":"complete"}""", await client.ReceiveAsync());
        await client.SendAsync("""{"type":"connection_terminate"}""");
        Assert.Equal((1000, ""), await client.ClosedAsync());
    }

    [Fact]
    public async Task AClientNeedNotWaitForTheAcknowledgement()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.ConnectAsync(server, "graphql-ws");
        await client.SendAsync("""{"type":"connection_init","payload":{"authToken":"any"},"id":null}""");
        await client.SendAsync(
            """{"id":"1","type":"start","payload":{"query":"query A { __typename } query B { b: """
                + """__typename }","operationName":"B","variables":null}}"""
        );
        Assert.Equal(Ack, await client.ReceiveAsync());
        Assert.Equal(Alive, await client.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"data","payload":{"data":{"b":"Query"}}}""", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData(
        "{ nothing }",
        """{"id":"1","type":"error","payload":{"message":"Cannot query field \"nothing\" on type """
            + """\"Query\".","locations":[{"line":1,"column":3}]"""
    )]
    [InlineData("{", """{"id":"1","type":"error","payload":{"message":"Syntax Error: Expected Name, found <EOF>.",""")]
    [InlineData(
        "subscription { revisionAdded(after: 7) { isTruncated } }",
        """{"id":"1","type":"error","payload":{"message":"\"after\" is 7,"""
    )]
    public async Task AnOperationThatCannotBeginEndsWithOneError(string query, string message)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await BeginAsync(server);
        await StartAsync(client, "1", query);
        Assert.StartsWith(message, await client.ReceiveAsync(), StringComparison.Ordinal);
        await StartAsync(client, "1", "{ __typename }");
        Assert.StartsWith("""{"id":"1","type":"data",""", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FurtherErrorsStandBesideTheFirst()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await BeginAsync(server);
        await StartAsync(client, "1", "{ one two }");
        var message = await client.ReceiveAsync();
        Assert.StartsWith(
            """{"id":"1","type":"error","payload":{"message":"Cannot query field \"one""",
            message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            ",\"errors\":[{\"message\":\"Cannot query field \\\"one\\\"",
            message,
            StringComparison.Ordinal
        );
        Assert.Contains("{\"message\":\"Cannot query field \\\"two\\\"", message, StringComparison.Ordinal);
        using var read = System.Text.Json.JsonDocument.Parse(message);
    }

    [Fact]
    public async Task AnIdThatIsInUseStandsForTheNewOperation()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await BeginAsync(server);
        await StartAsync(client, "1", Added);
        await StartAsync(client, "1", "subscription { revisionAdded(after: 1) { entityIds } }");
        await server.AddAsync("state:DE");
        Assert.Equal(
            """{"id":"1","type":"data","payload":{"data":{"revisionAdded":{"entityIds":["state:DE"]}}}}""",
            await client.ReceiveAsync()
        );
    }

    [Fact]
    public async Task SignsOfLifeAreMessages()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Subscriptions = settings.Subscriptions with { KeepAlive = TimeSpan.FromSeconds(0.2) },
            }
        );
        await using var client = await BeginAsync(server);
        Assert.Equal(Alive, await client.ReceiveAsync());
        Assert.Equal(Alive, await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("{", "It is not JSON.")]
    [InlineData(
        """{"type":"subscribe","id":"1","payload":{"query":"{ __typename }"}}""",
        "Its \\\"type\\\" is not one that a client sends."
    )]
    [InlineData("""{"type":"ping"}""", "Its \\\"type\\\" is not one that a client sends.")]
    [InlineData("""{"type":"start","payload":{"query":"{a}"}}""", "It has no \\\"id\\\".")]
    [InlineData("""{"type":"start","id":"1"}""", "It has no \\\"payload\\\".")]
    public async Task AMessageThatBreaksTheProtocolIsToldAndEndsTheConnection(string message, string fault)
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await BeginAsync(server);
        await client.SendAsync(message);
        Assert.Equal(
            $$$"""{"type":"connection_error","payload":{"message":"{{{fault}}}"}}""",
            await client.ReceiveAsync()
        );
        Assert.Equal(4400, (await client.ClosedAsync()).Code);
    }

    [Fact]
    public async Task TheSameLimitsHold()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                CorsOrigins = ["https://allowed.example"],
                Subscriptions = settings.Subscriptions with
                {
                    MaxPerConnection = 1,
                    MaxMessageBytes = 2_000,
                    InitTimeout = TimeSpan.FromSeconds(0.5),
                },
            }
        );
        await using var foreign = await SocketClient.ConnectAsync(server, "graphql-ws", "https://other.example");
        Assert.Equal(4403, (await foreign.ClosedAsync()).Code);
        await using var silent = await SocketClient.ConnectAsync(server, "graphql-ws");
        Assert.Equal(4408, (await silent.ClosedAsync()).Code);
        await using var early = await SocketClient.ConnectAsync(server, "graphql-ws");
        await StartAsync(early, "1", "{ __typename }");
        Assert.Equal(4401, (await early.ClosedAsync()).Code);
        await using var client = await BeginAsync(server);
        await StartAsync(client, "1", Added);
        await StartAsync(client, "2", "{ __typename }");
        Assert.Equal(
            """{"id":"2","type":"error","payload":{"message":"A connection has at most 1 operations in """
                + """progress; end one of them first.","extensions":{"code":"LIMIT_EXCEEDED"}}}""",
            await client.ReceiveAsync()
        );
        await StartAsync(client, "3", new string(' ', 2_000));
        Assert.Equal(1009, (await client.ClosedAsync()).Code);
    }

    [Fact]
    public void AClientThatSpeaksBothGetsTheNewerOne()
    {
        Assert.Equal("graphql-transport-ws", SocketProtocol.Choose(["graphql-ws", "graphql-transport-ws"])?.Name);
        Assert.Equal("graphql-ws", SocketProtocol.Choose(["soap", "graphql-ws"])?.Name);
        Assert.Null(SocketProtocol.Choose(["GRAPHQL-WS"]));
    }

    static async Task<SocketClient> BeginAsync(RunningServer server)
    {
        var client = await SocketClient.ConnectAsync(server, "graphql-ws");
        await client.SendAsync("""{"type":"connection_init","payload":{}}""");
        Assert.Equal(Ack, await client.ReceiveAsync());
        Assert.Equal(Alive, await client.ReceiveAsync());
        return client;
    }

    static Task StartAsync(SocketClient client, string id, string query) =>
        client.SendAsync($$$"""{"id":"{{{id}}}","type":"start","payload":{"query":"{{{query}}}"}}""");
}
