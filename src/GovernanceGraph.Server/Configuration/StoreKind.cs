namespace GovernanceGraph.Server.Configuration;

/// <summary>The stores that the setting "Store" can name.</summary>
enum StoreKind
{
    /// <summary>SQLite in the data directory, with a snapshot in memory.</summary>
    Embedded,

    /// <summary>A Neo4j server.</summary>
    Neo4j,
}
