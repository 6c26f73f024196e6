using System.Text;
using System.Threading.Channels;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Documents;
using GovernanceGraph.Storage;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>What holds for every request holds for those by WebSocket and for event streams too.</summary>
public sealed class SharedRuleTests : IDisposable
{
    const string Document = "{ again: __typename }";
    const string Busy =
        """[{"message":"Too many concurrent requests; try again in a second.","extensions":{"code":"SERVER_BUSY"}}]""";
    const string NotFound =
        """{"id":"1","type":"error","payload":[{"message":"PersistedQueryNotFound","extensions":{"code":"HC0020"}}]}""";
    const string Slow = "{ states { totalCount } }";

    static readonly string Id = DocumentHash.Of(Document);

    readonly TemporaryDirectory directory = new();

    public SharedRuleTests() => File.WriteAllText(directory["known.graphql"], Document);

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task ByWebSocketOnlyStoredDocumentsMayBeAllowed()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            Stored(settings) with
            {
                OnlyTrustedDocuments = true,
            }
        );
        await using var client = await SocketClient.BeginAsync(server);
        foreach (var query in new[] { "{ __typename }", "subscription { revisionAdded { isTruncated } }" })
        {
            await client.SubscribeAsync("1", query);
            Assert.Equal(
                """{"id":"1","type":"error","payload":[{"message":"Only persisted operations are """
                    + """allowed; send the \"documentId\" of one instead of a """
                    + """\"query\".","extensions":{"code":"HC0067"}}]}""",
                await client.ReceiveAsync()
            );
        }

        await AskAsync(client, $$"""{"documentId":"{{Id}}"}""");
        await AnsweredAsync(client, "again");
    }

    [Fact]
    public async Task ByWebSocketADocumentMayBeNamedByItsId()
    {
        await using var server = await RunningServer.StartAsync(Stored);
        await using var client = await SocketClient.BeginAsync(server);
        await AskAsync(client, """{"documentId":"unknown"}""");
        Assert.Equal(NotFound, await client.ReceiveAsync());
        await AskAsync(client, $$"""{"id":"{{Id}}"}""");
        await AnsweredAsync(client, "again");
    }

    [Fact]
    public async Task ByWebSocketAQueryThatWasSentOnceIsNamedByItsHash()
    {
        const string query = "{ once: __typename }";
        var extensions =
            $$$""" "extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{DocumentHash.Of(query)}}}"}} """;
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.BeginAsync(server);
        await AskAsync(client, $$"""{{{extensions}}}""");
        Assert.Equal(NotFound, await client.ReceiveAsync());
        await AskAsync(client, $$"""{"query":"{{query}}",{{extensions}}}""");
        await AnsweredAsync(client, "once");
        await AskAsync(client, $$"""{{{extensions}}}""");
        await AnsweredAsync(client, "once");
    }

    [Fact]
    public async Task WhoComesWhileTheServerIsBusyIsToldSo()
    {
        using var work = new SlowWork();
        await using var server = await RunningServer.StartAsync(OneAtATime, work.Store);
        using var http = new HttpClient();
        var first = SendAsync(http, server, Slow, "application/json");
        await work.Reached;

        await using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", "{ __typename }");
        Assert.Equal($$"""{"id":"1","type":"error","payload":{{Busy}}}""", await client.ReceiveAsync());
        using var stream = await SendAsync(http, server, "{ __typename }", "text/event-stream");
        Assert.Equal(
            "event: next\ndata: {\"errors\":" + Busy + "}\n\nevent: complete\ndata:\n\n",
            await stream.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );

        work.End();
        using var answered = await first;
        await client.SubscribeAsync("1", "{ again: __typename }");
        await AnsweredAsync(client, "again");
    }

    [Theory]
    [InlineData(
        0,
        """{"message":"Too many concurrent requests; try again in a second.","extensions":{"code":"SERVER_BUSY"}}"""
    )]
    [InlineData(
        1,
        """{"message":"The request took longer than 0.3 s; request less data.","extensions":{"code":"HC0045"}}"""
    )]
    public async Task AnEventThatGetsNoTurnIsToldAndItsSubscriptionGoesOn(int maxWaiting, string error)
    {
        using var work = new SlowWork();
        await using var server = await RunningServer.StartAsync(
            settings =>
                OneAtATime(settings) with
                {
                    MaxWaiting = maxWaiting,
                    RequestTimeout = TimeSpan.FromSeconds(0.3),
                },
            work.Store
        );
        await using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", "subscription { revisionAdded { isTruncated } }");
        await work.Listening;
        using var http = new HttpClient();
        var first = SendAsync(http, server, Slow, "application/json");
        await work.Reached; // the subscription, which waits, left it the only place

        work.Add();
        Assert.Equal($$$"""{"id":"1","type":"next","payload":{"errors":[{{{error}}}]}}""", await client.ReceiveAsync());
        work.End();
        using var answered = await first;
        work.Add();
        Assert.Equal(
            """{"id":"1","type":"next","payload":{"data":{"revisionAdded":{"isTruncated":false}}}}""",
            await client.ReceiveAsync()
        );
        work.Close();
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task AFailureOfTheStoreInMidStreamHasItsCodeAndSentence()
    {
        const string subscription = "subscription { revisionAdded { isTruncated } }";
        const string added = """{"data":{"revisionAdded":{"isTruncated":false}}}""";
        const string errors =
            """[{"message":"The store cannot be reached; try again in a minute.","locations":[{"line":1"""
            + ""","column":16}],"path":["revisionAdded"],"extensions":{"code":"STORE_UNAVAILABLE"}}]""";
        var failure = new StoreException(StoreErrorCode.Unavailable, "The machine \"db7\" does not answer.");
        using var work = new SlowWork();
        await using var server = await RunningServer.StartAsync(store: work.Store);
        await using var client = await SocketClient.BeginAsync(server);
        await client.SubscribeAsync("1", subscription);
        work.Add();
        Assert.Equal($$"""{"id":"1","type":"next","payload":{{added}}}""", await client.ReceiveAsync());
        work.Close(failure);
        Assert.Equal($$"""{"id":"1","type":"error","payload":{{errors}}}""", await client.ReceiveAsync());
        Assert.Contains(server.Log.Lines, line => line.Exception == failure);

        using var http = new HttpClient();
        using var stream = await SendAsync(http, server, subscription, "text/event-stream");
        Assert.Equal(
            "event: next\ndata: {\"errors\":" + errors + "}\n\nevent: complete\ndata:\n\n",
            await stream.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("application/json, text/event-stream")]
    public async Task AStreamThatWaitsTakesNobodysPlace(string accept)
    {
        using var work = new SlowWork();
        await using var server = await RunningServer.StartAsync(OneAtATime, work.Store);
        using var http = new HttpClient();
        using var stream = await SendAsync(http, server, "subscription { revisionAdded { isTruncated } }", accept);
        await work.Listening;
        using var other = await SendAsync(http, server, "{ __typename }", "application/json");
        Assert.Equal(
            """{"data":{"__typename":"Query"}}""",
            await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        work.Add();
        work.Close();
        Assert.Equal(
            "event: next\nid: 1\ndata: {\"data\":{\"revisionAdded\":{\"isTruncated\":false}}}\n\nevent: "
                + "complete\ndata:\n\n",
            await stream.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    Settings Stored(Settings settings) => settings with { Documents = directory.FullName };

    static Settings OneAtATime(Settings settings) => settings with { MaxExecutions = 1, MaxWaiting = 0 };

    static Task AskAsync(SocketClient client, string payload) =>
        client.SendAsync($$"""{"id":"1","type":"subscribe","payload":{{payload}}}""");

    static async Task AnsweredAsync(SocketClient client, string name)
    {
        Assert.Equal(
            $$$$"""{"id":"1","type":"next","payload":{"data":{"{{{{name}}}}":"Query"}}}""",
            await client.ReceiveAsync()
        );
        Assert.Equal("""{"id":"1","type":"complete"}""", await client.ReceiveAsync());
    }

    static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        RunningServer server,
        string query,
        string accept
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, server.Endpoint)
        {
            Content = new StringContent($$"""{"query":"{{query}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>
    /// A store that works on a query until the test says so, and whose revisions come when the test says so.
    /// </summary>
    sealed class SlowWork : IDisposable
    {
        static readonly Revision Only = new(
            1,
            DateTimeOffset.UnixEpoch,
            "A test",
            "To see what happens",
            "",
            0,
            0,
            0,
            0,
            0,
            0,
            0
        );

        readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        readonly Channel<RevisionChange> added = Channel.CreateUnbounded<RevisionChange>();

        internal StandInStore Store => new(ReadAsync) { Revisions = RevisionsAsync() };

        internal Task Reached => reached.Task;

        internal Task Listening => listening.Task;

        internal void End() => end.TrySetResult();

        internal void Add() => Assert.True(added.Writer.TryWrite(new(Only, [], [], 0)));

        internal void Close(StoreException? failure = null) => added.Writer.TryComplete(failure);

        public void Dispose()
        {
            End();
            Close();
        }

        async Task<IGraphReading> ReadAsync(CancellationToken cancellationToken)
        {
            reached.TrySetResult();
            await end.Task;
            throw new InvalidOperationException("It ended.");
        }

        async IAsyncEnumerable<RevisionChange> RevisionsAsync()
        {
            listening.TrySetResult();
            await foreach (var change in added.Reader.ReadAllAsync())
            {
                yield return change;
            }
        }
    }
}
