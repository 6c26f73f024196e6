using GovernanceGraph.Server.Requests;

namespace GovernanceGraph.Server.Subscriptions;

/// <summary>The types of message that a client may send.</summary>
enum ClientMessageType
{
    /// <summary>connection_init: the client begins.</summary>
    ConnectionInit,

    /// <summary>ping: the server answers.</summary>
    Ping,

    /// <summary>pong: the answer to a ping.</summary>
    Pong,

    /// <summary>subscribe, in the older protocol start: an operation begins.</summary>
    Subscribe,

    /// <summary>complete, in the older protocol stop: the client ends an operation.</summary>
    Complete,

    /// <summary>connection_terminate, in the older protocol alone: the client ends the connection.</summary>
    Terminate,
}

/// <summary>A message of a client.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Id">The operation; given with subscribe and complete.</param>
/// <param name="Request">What is asked; given with subscribe.</param>
sealed record ClientMessage(ClientMessageType Type, string? Id = null, RequestParameters? Request = null);
