using GovernanceGraph.Server.Limits;
using Xunit;

namespace GovernanceGraph.Server.Tests.Limits;

public sealed class RequestDeadlinesTests
{
    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task WorkThatTakesTooLongIsEnded()
    {
        var deadlines = new RequestDeadlines(Moment);
        using var deadline = deadlines.Begin(CancellationToken.None);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Timeout.Infinite, deadline.Token));
        Assert.True(deadline.IsOver);
    }

    [Fact]
    public void WorkThatNobodyWaitsForIsEndedBeforeItsTime()
    {
        using var gone = new CancellationTokenSource();
        var deadlines = new RequestDeadlines(TimeSpan.FromHours(1));
        using var deadline = deadlines.Begin(gone.Token);
        gone.Cancel();
        Assert.True(deadline.Token.IsCancellationRequested);
        Assert.False(deadline.IsOver);
    }

    [Fact]
    public void ADeadlineIsUsedAgainAndForgetsWhoWaitedBefore()
    {
        using var gone = new CancellationTokenSource();
        var deadlines = new RequestDeadlines(TimeSpan.FromHours(1));
        var first = deadlines.Begin(gone.Token);
        first.Dispose();
        using var second = deadlines.Begin(CancellationToken.None);
        gone.Cancel();
        Assert.Same(first, second);
        Assert.False(second.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task ADeadlineThatWasReachedIsNotUsedAgain()
    {
        var deadlines = new RequestDeadlines(Moment);
        var first = deadlines.Begin(CancellationToken.None);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(Timeout.Infinite, first.Token));
        first.Dispose();
        using var second = deadlines.Begin(CancellationToken.None);
        Assert.NotSame(first, second);
    }

    [Fact]
    public void ADeadlineCostsNoMemoryWhereAnotherHasEnded()
    {
        using var gone = new CancellationTokenSource();
        var deadlines = new RequestDeadlines(TimeSpan.FromHours(1));
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Run();
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Run()
        {
            using var deadline = deadlines.Begin(gone.Token);
        }
    }
}
