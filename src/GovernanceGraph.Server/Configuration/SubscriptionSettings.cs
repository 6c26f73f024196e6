namespace GovernanceGraph.Server.Configuration;

/// <summary>What those may do who keep a connection open; <c>docs/settings.md</c> tells each.</summary>
sealed record SubscriptionSettings
{
    /// <summary>WebSockets and event streams that are open at the same time.</summary>
    internal int MaxConnections { get; init; } = 1_000;

    /// <summary>Those of them that one client may have: one IPv4 address, or one IPv6 network of 64 bits.</summary>
    internal int MaxConnectionsPerAddress { get; init; } = 100;

    /// <summary>Operations under way on one WebSocket.</summary>
    internal int MaxPerConnection { get; init; } = 100;

    /// <summary>Bytes of one message from a client.</summary>
    internal int MaxMessageBytes { get; init; } = 1_048_576;

    /// <summary>JSON values that the variables and extensions of one request may hold together.</summary>
    internal int MaxRequestValues { get; init; } = 50_000;

    /// <summary>Bytes of finished messages that wait until the client of one WebSocket takes them.</summary>
    internal int MaxUnsentBytes { get; init; } = 67_108_864;

    /// <summary>How long a client may take for the next piece of what it is sent.</summary>
    internal TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a client may take to begin after it connected.</summary>
    internal TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a silent connection is tried; a WebSocket that does not answer for as long is ended.</summary>
    internal TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(12);
}
