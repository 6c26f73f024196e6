using System.Diagnostics.Metrics;

namespace GovernanceGraph.Server.Telemetry;

/// <summary>Counts connections that stay open, the subscriptions on them, and their events.</summary>
sealed class ConnectionMetrics
{
    /// <summary>WebSockets.</summary>
    internal static readonly ConnectionMetrics Sockets = new("websocket");

    /// <summary>Streams of server-sent events.</summary>
    internal static readonly ConnectionMetrics EventStreams = new("event_stream");

    static readonly UpDownCounter<long> Connections = Instrumentation.Meter.CreateUpDownCounter<long>(
        "governancegraph.connections.open",
        "{connection}",
        "WebSockets and event streams that are open."
    );

    static readonly UpDownCounter<long> Subscriptions = Instrumentation.Meter.CreateUpDownCounter<long>(
        "governancegraph.subscriptions.open",
        "{subscription}",
        "Subscriptions that wait for events."
    );

    static readonly Counter<long> Events = Instrumentation.Meter.CreateCounter<long>(
        "governancegraph.subscription.events",
        "{event}",
        "Events of subscriptions, each counted for each subscription."
    );

    readonly KeyValuePair<string, object?>[] transport;

    ConnectionMetrics(string name) => transport = [new("transport", name)];

    /// <summary>Counts a connection as open, until what this returns is disposed of.</summary>
    internal OpenCount Open() => new(Connections, transport);

    /// <summary>Counts a subscription as open likewise.</summary>
    internal static OpenCount Subscribe() => new(Subscriptions, []);

    /// <summary>An event was answered.</summary>
    /// <param name="error">The code of what the client got in place of its data; null where all went well.</param>
    internal static void Answered(string? error)
    {
        if (error is null)
        {
            Events.Add(1);
        }
        else
        {
            Events.Add(1, new KeyValuePair<string, object?>(Instrumentation.ErrorType, error));
        }
    }

    /// <summary>One that is counted as open.</summary>
    internal readonly struct OpenCount : IDisposable
    {
        readonly UpDownCounter<long> counter;
        readonly KeyValuePair<string, object?>[] tags;

        internal OpenCount(UpDownCounter<long> counter, KeyValuePair<string, object?>[] tags)
        {
            (this.counter, this.tags) = (counter, tags);
            counter.Add(1, tags);
        }

        /// <inheritdoc/>
        public void Dispose() => counter.Add(-1, tags);
    }
}
