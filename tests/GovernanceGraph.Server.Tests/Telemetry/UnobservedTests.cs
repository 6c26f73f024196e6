using GovernanceGraph.Server.Limits;
using GovernanceGraph.Server.Telemetry;
using Xunit;

namespace GovernanceGraph.Server.Tests.Telemetry;

/// <summary>
/// What measuring costs where nobody wants to know: no byte. No test of this process listens to the meter.
/// </summary>
public sealed class UnobservedTests
{
    const int Requests = 10_000;

    [Fact]
    public async Task ARequestAllocatesNothingForMeasuring()
    {
        using var gate = new ExecutionGate("ordinary", 64, 256);
        await MeasureAsync(gate, Requests);
        var before = GC.GetAllocatedBytesForCurrentThread();
        await MeasureAsync(gate, Requests); // without waiting: all of it on this thread
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.InRange(bytes, 0, Requests / 10); // the loop's own, not each request's
    }

    static async Task MeasureAsync(ExecutionGate gate, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Stage.Reading.EndAsync(Stage.Reading.Begin(), new ValueTask<int>(i));
            await gate.EnterAsync(CancellationToken.None);
            var begun = Stage.Preparing.Begin();
            Stage.Preparing.End(begun);
            CacheMetrics.Operations.Count(isFound: true);
            await Stage.Executing.EndAsync(Stage.Executing.Begin(), new ValueTask<int>(i));
            gate.Leave();
            RequestMetrics.CountRefusal("HC0045", 503);
            using (ConnectionMetrics.Sockets.Open())
            using (ConnectionMetrics.Subscribe())
            {
                ConnectionMetrics.Answered(error: null);
            }
        }
    }
}
