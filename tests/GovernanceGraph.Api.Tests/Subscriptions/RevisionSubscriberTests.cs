using System.Text;
using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.Embedded;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests.Subscriptions;

public sealed class RevisionSubscriberTests : IAsyncLifetime
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("governance-graph-");
    EmbeddedGraphStore store = null!;
    GraphQLExecutor executor = null!;

    public async ValueTask InitializeAsync()
    {
        store = await EmbeddedGraphStore.OpenAsync(directory.FullName);
        executor = new(GovernanceSchema.Create(store, ApiLimits.Standard with { MaxMissedRevisions = 2 }));
    }

    public async ValueTask DisposeAsync()
    {
        await store.DisposeAsync();
        directory.Delete(recursive: true);
    }

    [Fact]
    public async Task ASubscriberGetsEachNewRevisionWithWhatItChanged()
    {
        await store.ApplyAsync(SmallGraph.Load, null, CancellationToken.None);
        await using var events = await OpenAsync(
            """
            subscription {
              revisionAdded {
                __typename revision { id number author reason entities added removed } changes { kind added removed } entityIds entityCount isTruncated
              }
            }
            """
        );
        var next = NextAsync(events);
        await store.ApplyAsync(
            Some.Put(Some.Source("one"), Some.Entity("state:DE", "Germany", "one")),
            null,
            CancellationToken.None
        );

        var entities = (await store.CurrentRevisionAsync(CancellationToken.None))!.Entities;
        Assert.Equal(
            """{"data":{"revisionAdded":{"__typename":"RevisionAdded","revision":{"id":"revision:2","number":2"""
                + ""","author":"A test","reason":"To see what happens","entities":"""
                + entities
                + ""","added":2,"removed":0},"changes":[{"kind":"SOURCE","added":1,"removed":0},"""
                + """{"kind":"ENTITY_STATEMENT","added":1,"removed":0}],"entityIds":["state:DE"]"""
                + ""","entityCount":1,"isTruncated":false}}}""",
            await next
        );
    }

    [Fact]
    public async Task WhoWasAwayGetsTheMissedRevisionsFirst()
    {
        await LoadAsync(3);
        await using var events = await OpenAsync(
            "subscription($after: Int) { revisionAdded(after: $after) { revision { number time } } }",
            1
        );
        Assert.Matches(
            """^{"data":{"revisionAdded":{"revision":{"number":2,"time":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"}}}}$""",
            await NextAsync(events)
        );
        Assert.Contains("\"number\":3", await NextAsync(events), StringComparison.Ordinal);
        var next = NextAsync(events);
        await LoadAsync(4);
        Assert.Contains("\"number\":4", await next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", 3)]
    [InlineData("3", 4)]
    [InlineData("4", 4)] // of another store: as if nothing were named
    [InlineData("-1", 4)]
    [InlineData("2.0", 4)]
    [InlineData(" 2", 4)]
    [InlineData("99999999999", 4)]
    [InlineData("two", 4)]
    public async Task AReaderWhoLostTheStreamGoesOnAfterTheEventThatItKnows(string lastEventId, int next)
    {
        await LoadAsync(3);
        var subscription = await executor.SubscribeAsync(
            new() { Query = "subscription { revisionAdded { revision { number } } }", LastEventId = lastEventId },
            null,
            CancellationToken.None
        );
        await using var events = subscription.Events!.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var waiting = NextAsync(events);
        await LoadAsync(4);

        Assert.Contains($"\"number\":{next}", await waiting, StringComparison.Ordinal);
        Assert.Equal(next.ToString(System.Globalization.CultureInfo.InvariantCulture), events.Current.Id);
    }

    [Fact]
    public async Task AReaderWhoMissedTooManyIsToldSo()
    {
        await LoadAsync(3);
        var subscription = await executor.SubscribeAsync(
            new() { Query = "subscription { revisionAdded(after: 3) { isTruncated } }", LastEventId = "0" },
            null,
            CancellationToken.None
        );
        Assert.True(subscription.IsStream); // what "after" says is later

        subscription = await executor.SubscribeAsync(
            new() { Query = "subscription { revisionAdded { isTruncated } }", LastEventId = "0" },
            null,
            CancellationToken.None
        );
        using var refusal = subscription.RequestError;
        Assert.Contains(
            "may be at most 2 revisions behind the current one",
            refusal!.Errors.Single().Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        -1,
        "\"after\" is -1, but the newest revision is 3; give the number of a revision, or 0 for all.",
        ErrorCodes.InvalidArgument
    )]
    [InlineData(
        4,
        "\"after\" is 4, but the newest revision is 3; give the number of a revision, or 0 for all.",
        ErrorCodes.InvalidArgument
    )]
    [InlineData(
        0,
        "\"after\" may be at most 2 revisions behind the current one; read older ones with \"revisions\".",
        ErrorCodes.LimitExceeded
    )]
    public async Task ANumberThatCannotBeFollowedIsRefused(int after, string message, string code)
    {
        await LoadAsync(3);
        var result = await SubscribeAsync(
            "subscription($after: Int) { revisionAdded(after: $after) { isTruncated } }",
            after
        );
        using var refusal = result.RequestError;
        var error = Assert.Single(refusal!.Errors);
        Assert.Equal((message, code, ExecutionStage.EventSource), (error.Message, error.Code, refusal.Stage));
    }

    async Task LoadAsync(int upTo)
    {
        for (
            var number = (await store.CurrentRevisionAsync(CancellationToken.None))?.Number ?? 0;
            number < upTo;
            number++
        )
        {
            await store.ApplyAsync(Some.Put(Some.Source($"s{number}")), null, CancellationToken.None);
        }
    }

    async Task<IAsyncEnumerator<SubscriptionEvent>> OpenAsync(string query, int? after = null)
    {
        var result = await SubscribeAsync(query, after);
        Assert.Empty(result.RequestError?.Errors ?? []);
        return result.Events!.GetAsyncEnumerator();
    }

    ValueTask<SubscriptionResult> SubscribeAsync(string query, int? after) =>
        executor.SubscribeAsync(
            new()
            {
                Query = query,
                Variables = after is null ? null : new Dictionary<string, object?> { ["after"] = after },
            },
            requestContext: null,
            CancellationToken.None
        );

    static async Task<string> NextAsync(IAsyncEnumerator<SubscriptionEvent> events)
    {
        Assert.True(await events.MoveNextAsync().AsTask().WaitAsync(Patience));
        using var result = await events.Current.ExecuteAsync(CancellationToken.None);
        return Encoding.UTF8.GetString(result.Body.Span);
    }
}
