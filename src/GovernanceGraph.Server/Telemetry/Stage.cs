using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GovernanceGraph.Server.Telemetry;

/// <summary>
/// A stage on the way of a request. How long it takes is a measurement, and a span below that of the request.
/// </summary>
sealed class Stage
{
    /// <summary>The request is read: its headers, its body, and the document that it names.</summary>
    internal static readonly Stage Reading = new("reading");

    /// <summary>The document is parsed, validated and planned, or found prepared; variables are coerced.</summary>
    internal static readonly Stage Preparing = new("preparing");

    /// <summary>The operation waits for its place at a gate; not measured where it gets one at once.</summary>
    internal static readonly Stage Waiting = new("waiting");

    /// <summary>The store is read, and the response is built.</summary>
    internal static readonly Stage Executing = new("executing");

    /// <summary>The response is sent, until the client's side has taken it.</summary>
    internal static readonly Stage Writing = new("writing");

    static readonly Histogram<double> Duration = Instrumentation.Seconds(
        "governancegraph.stage.duration",
        "How long the stages of requests take.",
        Instrumentation.FromMicrosecondsToRequestTimeout
    );

    readonly string name;
    readonly KeyValuePair<string, object?> tag;

    Stage(string name)
    {
        this.name = name;
        tag = new("stage", name);
    }

    /// <summary>Whether anybody wants to know.</summary>
    internal static bool IsObserved => Duration.Enabled || Instrumentation.Spans.HasListeners();

    /// <summary>Begins to measure.</summary>
    /// <returns>What to end it with; 0 where nobody listens.</returns>
#pragma warning disable CA1822 // it reads as what is begun
    internal long Begin() => IsObserved ? Stopwatch.GetTimestamp() : 0;
#pragma warning restore CA1822

    /// <summary>Ends a measurement.</summary>
    /// <param name="begun">What <see cref="Begin"/> gave.</param>
    internal void End(long begun)
    {
        if (begun != 0)
        {
            Record(Stopwatch.GetElapsedTime(begun));
        }
    }

    /// <summary>Records a stage that has just ended, and that somebody else measured.</summary>
    /// <param name="elapsed">How long it took.</param>
    internal void Record(TimeSpan elapsed)
    {
        Duration.Record(elapsed.TotalSeconds, tag);
        Instrumentation.Ended("graphql", name, elapsed)?.Dispose();
    }

    /// <summary>
    /// Ends a measurement when a task has ended, however it does. Where nobody listens it is the task itself.
    /// </summary>
    /// <param name="begun">What <see cref="Begin"/> gave.</param>
    /// <param name="task">The stage's work.</param>
    internal ValueTask<T> EndAsync<T>(long begun, ValueTask<T> task)
    {
        if (begun == 0)
        {
            return task;
        }

        if (!task.IsCompletedSuccessfully)
        {
            return EndLaterAsync(begun, task);
        }

        End(begun);
        return task;
    }

    async ValueTask<T> EndLaterAsync<T>(long begun, ValueTask<T> task)
    {
        try
        {
            return await task;
        }
        finally
        {
            End(begun);
        }
    }
}
