namespace GovernanceGraph.Neo4j.Connections;

/// <summary>Where a Neo4j is and how to speak with it. Its text never has the password or token.</summary>
public sealed record Neo4jOptions
{
    /// <summary>The address of its HTTP interface: "http://localhost:7474" or "https://….databases.neo4j.io".</summary>
    public required Uri Uri { get; init; }

    /// <summary>
    /// The user; null: by <see cref="Token"/>, or without credentials where the server asks for none.
    /// </summary>
    public string? User { get; init; }

    /// <summary>The user's password.</summary>
    public string? Password { get; init; }

    /// <summary>A bearer token in place of user and password.</summary>
    public string? Token { get; init; }

    /// <summary>The database's name.</summary>
    public string Database { get; init; } = "neo4j";

    /// <summary>How long one reading transaction may take, retries included.</summary>
    public TimeSpan QueryTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one writing transaction may take, retries included.</summary>
    public TimeSpan WriteTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// The longest answer to the questions of one operation, in bytes as Neo4j sends them, from 1. Loads and checks
    /// read page by page and are not bounded by it.
    /// </summary>
    public int MaxAnswerBytes { get; init; } = 64 * 1_024 * 1_024;

    /// <summary>Connections that are open at the same time; further requests wait for one.</summary>
    public int MaxConnections { get; init; } = 64;

    /// <summary>
    /// Gets the explanation of each operation, before the operation is answered; null: none is made. It takes a
    /// request for each query, and is for operators.
    /// </summary>
    public Action<Explanation>? Explained { get; init; }

    /// <summary>The only interface to speak, for tests; null: the faster one of those that the server offers.</summary>
    internal ApiKind? Only { get; init; }

    /// <summary>The address for people: without what someone may have put before the host.</summary>
    internal string Address =>
        Uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped).TrimEnd('/');

    /// <summary>The address that all others start with; it may have a path, behind a proxy.</summary>
    internal Uri Base => new(Address + "/");

    /// <inheritdoc/>
    public override string ToString() => $"{Address}, database \"{Database}\"";
}

/// <summary>Neo4j's interfaces over HTTP.</summary>
enum ApiKind
{
    /// <summary>"/db/{name}/tx": several statements, one transaction, one round trip.</summary>
    HttpApi,

    /// <summary>"/db/{name}/query/v2": one statement a request; all that Aura has.</summary>
    QueryApi,
}
