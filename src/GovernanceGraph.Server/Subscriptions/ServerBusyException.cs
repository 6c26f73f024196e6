namespace GovernanceGraph.Server.Subscriptions;

/// <summary>An operation was sent away because too many wait already.</summary>
sealed class ServerBusyException : Exception;
