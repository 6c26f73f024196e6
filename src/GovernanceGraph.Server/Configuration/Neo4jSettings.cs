namespace GovernanceGraph.Server.Configuration;

/// <summary>
/// How to reach the Neo4j that keeps the graph; none of it is told but the address and the database's name.
/// </summary>
sealed record Neo4jSettings
{
    /// <summary>The address of its HTTP interface.</summary>
    internal required Uri Uri { get; init; }

    /// <summary>The user; null: by token, or without credentials.</summary>
    internal string? User { get; init; }

    /// <summary>The user's password.</summary>
    internal string? Password { get; init; }

    /// <summary>A bearer token in place of user and password.</summary>
    internal string? Token { get; init; }

    /// <summary>The database's name.</summary>
    internal required string Database { get; init; }
}
