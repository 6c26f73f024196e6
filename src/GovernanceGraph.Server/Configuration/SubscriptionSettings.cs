namespace GovernanceGraph.Server.Configuration;

/// <summary>What clients may do that keep a connection open.</summary>
sealed record SubscriptionSettings
{
    /// <summary>WebSockets and event streams that are open at the same time.</summary>
    internal required int MaxConnections { get; init; }

    /// <summary>Those of them that one client may have: one IPv4 address, or one IPv6 network of 64 bits.</summary>
    internal required int MaxConnectionsPerAddress { get; init; }

    /// <summary>Operations under way on one WebSocket.</summary>
    internal required int MaxPerConnection { get; init; }

    /// <summary>Bytes of one message from a client.</summary>
    internal required int MaxMessageBytes { get; init; }

    /// <summary>JSON values that the variables and extensions of one request may hold together.</summary>
    internal required int MaxRequestValues { get; init; }

    /// <summary>Bytes of finished messages that wait until the client of one WebSocket takes them.</summary>
    internal required int MaxUnsentBytes { get; init; }

    /// <summary>How long a client may take for the next piece of what it is sent.</summary>
    internal required TimeSpan SendTimeout { get; init; }

    /// <summary>How long a client may take to begin after it connected.</summary>
    internal required TimeSpan InitTimeout { get; init; }

    /// <summary>
    /// How often a silent connection is tried; a WebSocket that does not answer for as long is ended.
    /// </summary>
    internal required TimeSpan KeepAlive { get; init; }
}
