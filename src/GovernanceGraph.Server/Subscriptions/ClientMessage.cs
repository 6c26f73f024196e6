using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>The types of message that a client may send.</summary>
enum ClientMessageType
{
    /// <summary>connection_init</summary>
    ConnectionInit,

    /// <summary>ping</summary>
    Ping,

    /// <summary>pong</summary>
    Pong,

    /// <summary>subscribe</summary>
    Subscribe,

    /// <summary>complete</summary>
    Complete,
}

/// <summary>A message of a client.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Id">The operation; given with subscribe and complete.</param>
/// <param name="Request">What is asked; given with subscribe.</param>
sealed record ClientMessage(ClientMessageType Type, string? Id = null, RequestParameters? Request = null)
{
    internal static readonly ClientMessage ConnectionInit = new(ClientMessageType.ConnectionInit);

    internal static readonly ClientMessage Ping = new(ClientMessageType.Ping);

    internal static readonly ClientMessage Pong = new(ClientMessageType.Pong);
}
