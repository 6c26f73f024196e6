using System.Globalization;
using System.Text;
using System.Text.Json;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Schema;

/// <summary>
/// Makes sure that the database has the layout: its constraints, its indexes and the store's node. Done at the first
/// call, and again after the server was away: it may have come back with another database.
/// </summary>
sealed class SchemaSetup(Neo4jConnection connection)
{
    const int NeverReady = -1;

    static readonly CypherStatement Layout = Statement(
        $"OPTIONAL MATCH (g:{Labels.Store} {{id: 'store'}}) RETURN g.layout AS current, g."
            + $"{Properties.CurrentRevision} AS answer"
    );

    static readonly CypherStatement Names = Statement(
        "SHOW INDEXES YIELD name, state RETURN name AS current, state AS answer"
    );

    static readonly CypherStatement Node = Statement(
        $"MERGE (g:{Labels.Store} {{id: 'store'}}) ON CREATE SET g.layout = {Properties.LayoutVersion}, "
            + $"g.{Properties.CurrentRevision} = 0"
    );

    static readonly CypherStatement Await = Statement("CALL db.awaitIndexes(240)");

    readonly Lock gate = new();
    Task? flight;
    int readyAt = NeverReady;

    /// <summary>Returns when the database can be asked; at once where that is known already.</summary>
    /// <exception cref="StoreException">
    /// The server cannot be reached, or the database not be set up. The next call tries again.
    /// </exception>
    public ValueTask EnsureReadyAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref readyAt) == connection.Interruptions ? default : new(FlightAsync(cancellationToken));

    /// <summary>All who wait share one set-up, which goes on when one of them gives up.</summary>
    Task FlightAsync(CancellationToken cancellationToken)
    {
        Task current;
        lock (gate)
        {
            current = flight is null or { IsCompleted: true }
                ? flight = Task.Run(SetUpAsync, CancellationToken.None)
                : flight;
        }

        return current.WaitAsync(cancellationToken);
    }

    async Task SetUpAsync()
    {
        var interruptions = connection.Interruptions;
        var isThere = await HasLayoutAsync();
        try
        {
            await CreateAsync(isThere);
        }
        catch (StoreException failure) when (isThere && failure.InnerException is ServerException { IsOfRights: true })
        {
            // Who may only read asks a database that another has set up. A missing index costs time, no answer.
        }

        Volatile.Write(ref readyAt, interruptions);
    }

    /// <summary>Whether the store's node is there, in the layout of this program.</summary>
    async Task<bool> HasLayoutAsync()
    {
        using var answer = await connection.RunAsync([Layout], AccessMode.Read, CancellationToken.None);
        var (layout, _) = Pair(answer.Row(0, 0));
        if (layout is null)
        {
            return false;
        }

        var version = int.Parse(layout, CultureInfo.InvariantCulture);
        return version == Properties.LayoutVersion
            ? true
            : throw new StoreException(
                StoreErrorCode.Corrupt,
                $"The Neo4j database \"{connection.Options.Database}\" has the layout {version}, but "
                    + $"this program uses {Properties.LayoutVersion}; "
                    + (
                        version > Properties.LayoutVersion
                            ? "use a newer program."
                            : "load the seed into an empty database."
                    )
            );
    }

    async Task CreateAsync(bool isThere)
    {
        var present = await PresentAsync();
        var missing = SchemaStatement.All.Where(statement => !present.Contains(statement.Name)).ToList();
        foreach (var statement in missing)
        {
            await WriteAsync(Statement(statement.Text));
        }

        if (missing.Count > 0)
        {
            await WriteAsync(Await);
        }

        if (!isThere)
        {
            await WriteAsync(Node);
        }
    }

    async Task<HashSet<string>> PresentAsync()
    {
        using var answer = await connection.RunAsync([Names], AccessMode.Read, CancellationToken.None);
        var present = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < answer.Rows(0); i++)
        {
            present.Add(Pair(answer.Row(0, i)).First!);
        }

        return present;
    }

    /// <summary>
    /// Each statement says "if it is not there", so that it may be repeated, and two programs may set up the same
    /// database at once.
    /// </summary>
    async Task WriteAsync(CypherStatement statement)
    {
        try
        {
            using var answer = await connection.RunAsync(
                [statement],
                AccessMode.Write,
                isRepeatable: true,
                CancellationToken.None
            );
        }
        catch (StoreException failure) when (failure.InnerException is ServerException { IsOfOtherSetUp: true })
        {
            // Another program was faster.
        }
    }

    static (string? First, string? Second) Pair(ReadOnlySpan<byte> row)
    {
        var reader = new Utf8JsonReader(row);
        reader.Read();
        reader.Read();
        var first = Text(reader);
        reader.Read();
        return (first, Text(reader));
    }

    static string? Text(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : Encoding.UTF8.GetString(reader.ValueSpan);

    static CypherStatement Statement(string text) => new(text, "{}"u8.ToArray());
}
