using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using GovernanceGraph.Server.Stores;
using GovernanceGraph.Storage;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GovernanceGraph.Server.Tests.Stores;

public sealed class StoreMonitorTests
{
    static readonly StoreException Away = new(
        StoreErrorCode.Unavailable,
        "It is away.",
        new InvalidOperationException("A long story.")
    );

    [Fact]
    public async Task EachDifferentFailureIsReportedOnceUntilTheStoreAnswersAgain()
    {
        using var log = new CollectingLoggerFactory();
        var store = new FlickeringStore { Failure = Away };
        await using var monitor = new StoreMonitor(store, log, TimeProvider.System);
        for (var i = 0; i < 3; i++)
        {
            monitor.Report(new StoreException(StoreErrorCode.Unavailable, Away.Message));
            monitor.Report(new StoreException(StoreErrorCode.Timeout, "It is slow."));
        }

        Assert.Equal(
            ["The store failed: It is away.", "The store failed: It is slow."],
            log.Lines.Select(line => line.Line)
        );
        store.Failure = null;
        await log.HasAsync("The store answers again.");
        monitor.Report(Away);
        Assert.Equal(
            [
                "The store failed: It is away.",
                "The store failed: It is slow.",
                "The store answers again.",
                "The store failed: It is away.",
            ],
            log.Lines.Select(line => line.Line)
        );
        Assert.All(log.Lines, line => Assert.Null(line.Exception));
    }

    [Fact]
    public async Task DamageIsReportedOnceAndDoesNotPass()
    {
        using var log = new CollectingLoggerFactory();
        await using var monitor = new StoreMonitor(new FlickeringStore(), log, TimeProvider.System);
        var corrupt = new StoreException(StoreErrorCode.Corrupt, "It contradicts itself.");
        monitor.Report((Exception)corrupt);
        monitor.Report((Exception)corrupt);

        var line = Assert.Single(log.Lines);
        Assert.Equal(
            (LogLevel.Error, "The stored data is damaged: It contradicts itself.", null),
            (line.Level, line.Line, line.Exception)
        );
    }

    [Fact]
    public async Task DamageThatIsFoundInTheBackgroundIsReportedAndCounted()
    {
        using var log = new CollectingLoggerFactory();
        var counted = new ConcurrentBag<object?>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, its) =>
            {
                if (instrument.Name == "governancegraph.store.failures")
                {
                    its.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Add(tags[0].Value));
        listener.Start();
        await using var monitor = new StoreMonitor(
            new FlickeringStore
            {
                Verification = Task.FromResult<StoreException?>(new(StoreErrorCode.Corrupt, "A title differs.")),
            },
            log,
            TimeProvider.System
        );
        monitor.WatchForDamage();

        await log.HasAsync("The stored data is damaged: A title differs.");
        Assert.Contains("Corrupt", counted);
    }

    [Fact]
    public async Task AMistakeIsReportedInFullEachTime()
    {
        using var log = new CollectingLoggerFactory();
        await using var monitor = new StoreMonitor(new FlickeringStore(), log, TimeProvider.System);
        monitor.Report(new InvalidOperationException("A mistake."));
        monitor.Report(new InvalidOperationException("A mistake."));

        Assert.All(log.Lines, line => Assert.Equal(LogLevel.Error, line.Level));
        Assert.Equal(["A mistake.", "A mistake."], log.Lines.Select(line => line.Exception!.Message));
    }
}
