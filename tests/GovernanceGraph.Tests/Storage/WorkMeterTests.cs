using GovernanceGraph.Storage;
using Xunit;

namespace GovernanceGraph.Tests.Storage;

public sealed class WorkMeterTests
{
    [Fact]
    public void UpToTheLimitNothingHappens()
    {
        var meter = new WorkMeter(10_000, CancellationToken.None);
        for (var i = 0; i < 10_000; i++)
        {
            meter.Visit(1);
        }

        Assert.Equal(10_000, meter.Visited);
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(10, 11)]
    [InlineData(10_000, 7)]
    [InlineData(10_000, 9_999)]
    public void TheFirstVisitBeyondTheLimitEndsTheWorkByItsName(long limit, int step)
    {
        var meter = new WorkMeter(limit, CancellationToken.None);
        var failure = Assert.Throws<StoreException>(() =>
        {
            while (meter.Visited < 10 * limit)
            {
                meter.Visit(step);
            }
        });
        Assert.Equal(StoreErrorCode.TooMuchWork, failure.Code);
        Assert.Equal($"The operation visits more than {limit} records (limit MaxRecordsVisited).", failure.Message);
        Assert.InRange(meter.Visited, limit + 1, limit + step);
        Assert.Throws<StoreException>(() => meter.Visit(1));
    }

    [Fact]
    public void ACancelledTokenEndsTheWorkWithinSomeThousandVisits()
    {
        using var source = new CancellationTokenSource();
        var meter = WorkMeter.Unlimited(source.Token);
        meter.Visit(100_000);
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() =>
        {
            for (var i = 0; i < 3_000; i++)
            {
                meter.Visit(1);
            }
        });
    }
}
