using Microsoft.Data.Sqlite;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>A connection that reads, beside the one that writes.</summary>
/// <param name="connection">The connection.</param>
/// <param name="ended">What is to be done with it when nothing is read any more.</param>
sealed class DatabaseReader(SqliteConnection connection, Action<SqliteConnection> ended) : IDisposable
{
    public SqliteConnection Connection => connection;

    public void Dispose()
    {
        ended(connection);
        connection.Dispose();
    }
}
