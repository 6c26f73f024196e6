using GovernanceGraph.Api;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.Queries;
using GovernanceGraph.Server.Limits;
using GovernanceGraph.Storage;
using Xunit;

namespace GovernanceGraph.Server.Tests.Limits;

public sealed class GuardedExecutionTests : IDisposable
{
    const string Cheap = "{ states(first: 1) { nodes { name } } }";

    static readonly string Expensive =
        "{ "
        + string.Concat(
            Enumerable
                .Range(0, 9)
                .Select(i => $"a{i}: entities(where: {{ note: {{ contains: \"zz\" }} }}) {{ totalCount }} ")
        )
        + "}";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly ExecutionGate wide = new("wide", 2, 0);
    readonly ExecutionGate narrow = new("narrow", 1, 1);
    readonly TaskCompletionSource release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly SemaphoreSlim begun = new(0);

    [Fact]
    public async Task AnExpensiveOperationLeavesThePlaceOfACheapOne()
    {
        var execution = Execution();
        var expensive = Enumerable.Range(0, 2).Select(_ => AskAsync(execution, Expensive)).ToArray();
        // One is executed, the other waits; neither holds one of the two wide places.
        Assert.True(await begun.WaitAsync(Patience, TestContext.Current.CancellationToken));
        var cheap = Enumerable.Range(0, 2).Select(_ => AskAsync(execution, Cheap)).ToArray();
        Assert.True(await begun.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.True(await begun.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.False(await begun.WaitAsync(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken));
        release.SetResult();
        Assert.All(await Task.WhenAll([.. expensive, .. cheap]), Assert.Null);
    }

    [Fact]
    public async Task ExpensiveOperationsBeyondTheQueueAreSentAway()
    {
        var execution = Execution();
        var first = AskAsync(execution, Expensive);
        Assert.True(await begun.WaitAsync(Patience, TestContext.Current.CancellationToken));
        var others = Enumerable.Range(0, 3).Select(_ => AskAsync(execution, Expensive)).ToArray();
        var answered = await Task.WhenAny(others);
        Assert.Equal("SERVER_BUSY", await answered);
        release.SetResult();
        Assert.Null(await first);
        Assert.Equal(2, (await Task.WhenAll(others)).Count(code => code == "SERVER_BUSY"));
    }

    [Fact]
    public async Task ALongDocumentThatIsNotKnownWaitsBeforeItIsRead()
    {
        var execution = Execution();
        var first = AskAsync(execution, Expensive);
        Assert.True(await begun.WaitAsync(Patience, TestContext.Current.CancellationToken));
        var unknown = AskAsync(execution, $"{{ {new string(' ', ExecutionLanes.LongDocument)} syntax error");
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.False(unknown.IsCompleted);
        release.SetResult();
        Assert.Null(await unknown); // answered, by the error
        Assert.Null(await first);
    }

    public void Dispose()
    {
        wide.Dispose();
        narrow.Dispose();
        begun.Dispose();
    }

    static async Task<string?> AskAsync(GuardedExecution execution, string query)
    {
        var (result, fault, _) = await execution.ExecuteAsync(
            new GraphQLRequest { Query = query },
            CancellationToken.None
        );
        result?.Dispose();
        return fault?.Code;
    }

    GuardedExecution Execution()
    {
        var store = new StandInStore(async cancellationToken =>
        {
            begun.Release();
            await release.Task.WaitAsync(cancellationToken);
            return new NothingFound();
        });
        return new(
            new GraphQLExecutor(GovernanceSchema.Create(store, ApiLimits.Standard)),
            new(wide, narrow),
            new(Patience)
        );
    }

    sealed class NothingFound : IGraphReading
    {
        public void Push(int query, IRecordSink sink) => sink.Null();
    }
}
