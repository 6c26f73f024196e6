using System.Net;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Server.Tests.Subscriptions;
using GovernanceGraph.Storage;
using Xunit;

namespace GovernanceGraph.Server.Tests.Administration;

public sealed class SeedEndpointTests : IDisposable
{
    const string Key = "Bearer " + SeedFolderCopy.Key;

    readonly SeedFolderCopy seed = new();
    readonly HttpClient client = new();

    public void Dispose()
    {
        seed.Dispose();
        client.Dispose();
    }

    [Fact]
    public async Task ALoadReachesTheRunningServerAndWhoListens()
    {
        await using var server = await RunningServer.StartAsync(seed.Configure);
        await using var listener = await SocketClient.BeginAsync(server);
        await listener.SubscribeAsync(
            "1",
            "subscription { revisionAdded(after: 1) { revision { number reason } entityIds } }"
        );

        seed.AddActor("company:first", "First");
        using var first = await AnswerAsync(server);
        Assert.True(first.RootElement.GetProperty("changed").GetBoolean());
        var revision = first.RootElement.GetProperty("revision");
        Assert.Equal((2, 2, 0), (Number(revision, "number"), Number(revision, "added"), Number(revision, "removed")));
        Assert.Equal(
            (await server.Store.CurrentRevisionAsync(CancellationToken.None))!.Hash,
            revision.GetProperty("hash").GetString()
        );
        var warning = Assert.Single(first.RootElement.GetProperty("warnings").EnumerateArray());
        Assert.Equal(("missing-address", 1), (Text(warning, "kind"), Number(warning, "count")));
        var place = Assert.Single(warning.GetProperty("places").EnumerateArray());
        Assert.Equal(("sources.csv", 2, "register"), (Text(place, "file"), Number(place, "line"), Text(place, "text")));
        Assert.Equal(
            """{"id":"1","type":"next","payload":{"data":{"revisionAdded":{"revision":{"number":2"""
                + ""","reason":"Loaded from the folder \"seed\"."},"entityIds":["company:first"]}}}}""",
            await listener.ReceiveAsync()
        );

        using var again = await AnswerAsync(server);
        Assert.False(again.RootElement.GetProperty("changed").GetBoolean());
        Assert.Equal(2, Number(again.RootElement.GetProperty("revision"), "number"));

        seed.AddActor("company:second", "Second");
        using var third = await AnswerAsync(server);
        // Of the second load nothing was heard.
        Assert.Contains("\"number\":3", await listener.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Contains(
            server.Log.Lines,
            line => line.Line == "The seed folder was loaded again: revision 3; facts added: 1; removed: 0."
        );
    }

    [Fact]
    public async Task WhatTheFolderLostIsRemovedWhereItIsToBeMirrored()
    {
        await using var server = await RunningServer.StartAsync(seed.Configure);
        seed.AddActor("company:first", "First");
        using var first = await AnswerAsync(server, "?mirror=false");
        seed.RemoveActors();
        using var kept = await AnswerAsync(server);
        Assert.False(kept.RootElement.GetProperty("changed").GetBoolean());
        using var mirrored = await AnswerAsync(server, "?mirror=true");
        Assert.Equal(
            (0, 1),
            (
                Number(mirrored.RootElement.GetProperty("revision"), "entities"),
                Number(mirrored.RootElement.GetProperty("revision"), "sources")
            )
        );
    }

    [Fact]
    public async Task EveryProblemOfTheFolderIsToldWithItsPlaceAndNothingIsLoaded()
    {
        await using var server = await RunningServer.StartAsync(seed.Configure);
        seed.AddActor("company:first", "First");
        seed.AddActor("First", "First");
        var (status, body) = await PostAsync(server, Key);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        using var answer = JsonDocument.Parse(body);
        var error = answer.RootElement.GetProperty("errors")[0];
        Assert.Equal("SEED_HAS_PROBLEMS", error.GetProperty("extensions").GetProperty("code").GetString());
        var problem = Assert.Single(error.GetProperty("extensions").GetProperty("problems").EnumerateArray());
        Assert.Equal(
            ("people/actors.csv", 3, 1, "id"),
            (Text(problem, "file"), Number(problem, "line"), Number(problem, "column"), Text(problem, "columnName"))
        );
        Assert.NotEqual("", Text(problem, "message"));
        Assert.Equal(1, (await server.Store.CurrentRevisionAsync(CancellationToken.None))!.Number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer another-key-of-more-than-sixteen-characters")]
    [InlineData(Key + "s")]
    [InlineData("Basic " + SeedFolderCopy.Key)]
    [InlineData(SeedFolderCopy.Key)]
    public async Task WhoHasNotTheKeyIsRefused(string? authorization)
    {
        await using var server = await RunningServer.StartAsync(seed.Configure);
        using var response = await SendAsync(server, HttpMethod.Post, authorization);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"), "Pages of other origins could use it.");
        Assert.Equal(
            """{"errors":[{"message":"Loading requires the key; send it as \"Authorization: Bearer """
                + """KEY\".","extensions":{"code":"UNAUTHORIZED"}}]}""",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.DoesNotContain(server.Log.Lines, line => line.Line.Contains("sixteen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithoutAKeyInTheSettingsThereIsNothing()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            seed.Configure(settings) with
            {
                WriteKey = null,
            }
        );
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Get })
        {
            using var response = await SendAsync(server, method, Key);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("GET", "", null, HttpStatusCode.MethodNotAllowed, "METHOD_NOT_ALLOWED")]
    [InlineData("POST", "", "{}", HttpStatusCode.BadRequest, "BODY_NOT_EMPTY")]
    [InlineData("POST", "?mirror=perhaps", null, HttpStatusCode.BadRequest, "UNKNOWN_PARAMETER")]
    [InlineData("POST", "?mirror=true&mirror=false", null, HttpStatusCode.BadRequest, "UNKNOWN_PARAMETER")]
    [InlineData("POST", "?folder=/", null, HttpStatusCode.BadRequest, "UNKNOWN_PARAMETER")]
    public async Task ARequestThatAsksForSomethingElseIsRefused(
        string method,
        string query,
        string? body,
        HttpStatusCode status,
        string code
    )
    {
        await using var server = await RunningServer.StartAsync(seed.Configure);
        using var response = await SendAsync(server, new(method), Key, query, body);
        Assert.Equal(status, response.StatusCode);
        Assert.Contains(
            $"\"code\":\"{code}\"",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task OneLoadRunsAtATime()
    {
        var (reached, end) = (new TaskCompletionSource(), new TaskCompletionSource<LoadOutcome>());
        var store = new StandInStore(_ => throw new NotSupportedException())
        {
            Apply = _ =>
            {
                reached.TrySetResult();
                return end.Task;
            },
        };
        await using var server = await RunningServer.StartAsync(seed.Configure, store);
        var first = PostAsync(server, Key);
        await reached.Task;
        var (status, body) = await PostAsync(server, Key);
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("\"code\":\"LOAD_IS_RUNNING\"", body, StringComparison.Ordinal);
        end.SetResult(
            new(
                new(1, DateTimeOffset.UnixEpoch, "A test", "To see what happens", "", 0, 0, 0, 0, 0, 0, 0),
                Changed: true
            )
        );
        Assert.Equal(HttpStatusCode.OK, (await first).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(server, Key)).Status);
    }

    [Theory]
    [InlineData(StoreErrorCode.Unavailable, HttpStatusCode.ServiceUnavailable, "STORE_UNAVAILABLE")]
    [InlineData(StoreErrorCode.Inconsistent, HttpStatusCode.UnprocessableEntity, "STORE_INCONSISTENT")]
    [InlineData(StoreErrorCode.Corrupt, HttpStatusCode.InternalServerError, "STORE_CORRUPT")]
    public async Task AFailureOfTheStoreIsTold(StoreErrorCode failure, HttpStatusCode expected, string code)
    {
        var store = new StandInStore(_ => throw new NotSupportedException())
        {
            Apply = _ => throw new StoreException(failure, "The store does not like it."),
        };
        await using var server = await RunningServer.StartAsync(seed.Configure, store);
        Assert.Equal(
            (
                expected,
                $$$"""{"errors":[{"message":"The store does not like it.","extensions":{"code":"{{{code}}}"}}]}"""
            ),
            await PostAsync(server, Key)
        );
    }

    /// <summary>
    /// The store is asked what the load did, not which revision it has before and after: another server may load in
    /// between.
    /// </summary>
    [Fact]
    public async Task WhatTheLoadDidIsTheStoresToSay()
    {
        var others = new Revision(7, DateTimeOffset.UnixEpoch, "Another", "Its load", "", 0, 0, 0, 0, 0, 12, 5);
        var store = new StandInStore(_ => throw new NotSupportedException())
        {
            Apply = _ =>
                Task.FromResult(new LoadOutcome(others, Changed: false, "The disk is full: make room and try again.")),
        };
        await using var server = await RunningServer.StartAsync(seed.Configure, store);
        var (status, body) = await PostAsync(server, Key);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith(
            """{"changed":false,"warning":"The disk is full: make room and try again.","revision":{"number":7,""",
            body,
            StringComparison.Ordinal
        );
        await server.Log.HasAsync("The seed folder was loaded again: revision 7; facts added: 0; removed: 0.");
        await server.Log.HasAsync("The disk is full: make room and try again.");
    }

    [Fact]
    public async Task AServerThatStopsEndsALoad()
    {
        var reached = new TaskCompletionSource();
        var store = new StandInStore(_ => throw new NotSupportedException())
        {
            Apply = async stopping =>
            {
                reached.TrySetResult();
                await Task.Delay(Timeout.Infinite, stopping);
                throw new InvalidOperationException("An endless wait ended.");
            },
        };
        await using var server = await RunningServer.StartAsync(seed.Configure, store);
        var answer = PostAsync(server, Key);
        await reached.Task;
        await server.StopAsync().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await answer).Status);
    }

    async Task<JsonDocument> AnswerAsync(RunningServer server, string query = "")
    {
        using var response = await SendAsync(server, HttpMethod.Post, Key, query);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, body);
        return JsonDocument.Parse(body);
    }

    async Task<(HttpStatusCode Status, string Body)> PostAsync(RunningServer server, string authorization)
    {
        using var response = await SendAsync(server, HttpMethod.Post, authorization);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    async Task<HttpResponseMessage> SendAsync(
        RunningServer server,
        HttpMethod method,
        string? authorization,
        string query = "",
        string? body = null
    )
    {
        using var request = new HttpRequestMessage(method, new Uri(server.Address, "/admin/seed" + query));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await client.SendAsync(request);
    }

    static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
