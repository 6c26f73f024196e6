using System.Diagnostics;
using System.Diagnostics.Metrics;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Telemetry;

/// <summary>Measures what the store is asked.</summary>
static class StoreMetrics
{
    static readonly Histogram<double> Duration = Instrumentation.Seconds(
        "governancegraph.store.duration",
        "How long the store takes to answer.",
        Instrumentation.FromMicrosecondsToRequestTimeout
    );

    static readonly Counter<long> Failures = Instrumentation.Meter.CreateCounter<long>(
        "governancegraph.store.failures",
        "{failure}",
        "Failures of the store, by their code."
    );

    static readonly Histogram<double> LoadDuration = Instrumentation.Seconds(
        "governancegraph.load.duration",
        "How long loads take, by result.",
        [0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1_800]
    );

    static readonly Counter<long> LoadedFacts = Instrumentation.Meter.CreateCounter<long>(
        "governancegraph.load.facts",
        "{fact}",
        "Facts that loads added and removed."
    );

    /// <summary>Records one question to the store.</summary>
    /// <param name="operation">What was asked.</param>
    /// <param name="begun">When, by <see cref="Stopwatch"/>.</param>
    /// <param name="failure">What went wrong; null where nothing did.</param>
    internal static void Asked(string operation, long begun, Exception? failure)
    {
        var elapsed = Stopwatch.GetElapsedTime(begun);
        var error = ErrorOf(failure);
        if (error is null)
        {
            Duration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("operation", operation));
        }
        else
        {
            Duration.Record(
                elapsed.TotalSeconds,
                new KeyValuePair<string, object?>("operation", operation),
                new(Instrumentation.ErrorType, error)
            );
        }

        using var span = Instrumentation.Ended("store", operation, elapsed);
        if (error is not null)
        {
            span?.SetTag(Instrumentation.ErrorType, error).SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>Counts a failure of the store; what a question has to blame on itself is none.</summary>
    internal static void Failed(StoreException failure)
    {
        if (
            failure.Code
            is StoreErrorCode.Unavailable
                or StoreErrorCode.InUse
                or StoreErrorCode.Timeout
                or StoreErrorCode.Corrupt
                or StoreErrorCode.Inconsistent
        )
        {
            Failures.Add(1, new KeyValuePair<string, object?>(Instrumentation.ErrorType, failure.Code.ToString()));
        }
    }

    /// <summary>Records a load that the store has made.</summary>
    internal static void Loaded(LoadOutcome outcome, long begun)
    {
        RecordLoad(outcome.Changed ? "changed" : "unchanged", begun);
        LoadedFacts.Add(outcome.Added, new KeyValuePair<string, object?>("change", "added"));
        LoadedFacts.Add(outcome.Removed, new KeyValuePair<string, object?>("change", "removed"));
    }

    /// <summary>Records a load without effect.</summary>
    internal static void NotLoaded(Exception failure, long begun) =>
        RecordLoad(failure is OperationCanceledException ? "cancelled" : "failed", begun);

    static void RecordLoad(string result, long begun) =>
        LoadDuration.Record(
            Stopwatch.GetElapsedTime(begun).TotalSeconds,
            new KeyValuePair<string, object?>("result", result)
        );

    static string? ErrorOf(Exception? failure) =>
        failure switch
        {
            null => null,
            StoreException { Code: var code } => code.ToString(),
            OperationCanceledException => "cancelled",
            _ => RequestMetrics.OtherError,
        };
}
