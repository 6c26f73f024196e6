using GovernanceGraph.Server.Limits;
using Xunit;

namespace GovernanceGraph.Server.Tests.Limits;

public sealed class ExecutionGateTests
{
    [Fact]
    public async Task SoManyEnterSoManyWaitAndTheNextIsSentAway()
    {
        using var gate = new ExecutionGate("a gate", maxExecutions: 2, maxWaiting: 1);
        Assert.True(await gate.EnterAsync(CancellationToken.None));
        Assert.True(await gate.EnterAsync(CancellationToken.None));
        var waiting = gate.EnterAsync(CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);

        Assert.False(await gate.EnterAsync(CancellationToken.None));
        gate.Leave();
        Assert.True(await waiting);
    }

    [Fact]
    public async Task WhoStopsWaitingMakesRoomInTheQueue()
    {
        using var gate = new ExecutionGate("a gate", maxExecutions: 1, maxWaiting: 1);
        using var stop = new CancellationTokenSource();
        Assert.True(await gate.EnterAsync(CancellationToken.None));
        var waiting = gate.EnterAsync(stop.Token).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        var next = gate.EnterAsync(CancellationToken.None).AsTask();
        gate.Leave();
        Assert.True(await next);
    }
}
