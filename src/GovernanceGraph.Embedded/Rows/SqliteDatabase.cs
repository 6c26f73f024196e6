using GovernanceGraph.Storage;
using Microsoft.Data.Sqlite;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>The database file: opened, set up and brought to the newest version.</summary>
sealed class SqliteDatabase : IDisposable
{
    const string FileName = "graph.db";

    readonly string connectionString;

    SqliteDatabase(string connectionString, SqliteConnection writer)
    {
        this.connectionString = connectionString;
        Writer = writer;
    }

    /// <summary>The connection that writes. One at a time uses it: the store sees to that.</summary>
    public SqliteConnection Writer { get; }

    public static SqliteDatabase Open(string directory) => Open(directory, Migration.ReadAll());

    internal static SqliteDatabase Open(string directory, IReadOnlyList<Migration> migrations) => Guard(() =>
    {
        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(directory, FileName),
            Pooling = false, // connections live as long as the store; a pool would keep the file open after it
        };
        var writer = new SqliteConnection(builder.ToString());
        try
        {
            writer.Open();
            // Readers of older revisions do not wait for a load, and a commit is one append.
            writer.Execute("PRAGMA journal_mode = WAL");
            // FULL: the store promises that a change is durable when the call returns. In WAL, NORMAL could lose the last ones with the power.
            writer.Execute("PRAGMA synchronous = FULL");
            writer.Execute("PRAGMA foreign_keys = ON");
            writer.Execute("PRAGMA cache_size = -65536"); // 64 MiB, used by large loads only
            Migration.Apply(writer, migrations);
            return new SqliteDatabase(builder.ToString(), writer);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    });

    /// <summary>A connection of its own for one who reads while another writes.</summary>
    public SqliteConnection OpenReader()
    {
        var reader = new SqliteConnection(connectionString);
        reader.Open();
        reader.Execute("PRAGMA query_only = ON");
        return reader;
    }

    /// <summary>Moves what the log holds into the database file, so that the log does not stay as large as the largest load.</summary>
    public void Checkpoint() => Writer.Execute("PRAGMA wal_checkpoint(TRUNCATE)");

    public void Dispose() => Writer.Dispose();

    /// <summary>Runs the action and turns a failure of SQLite into one of the store.</summary>
    public static T Guard<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (SqliteException cause)
        {
            throw Translate(cause);
        }
    }

    const int Busy = 5;
    const int Locked = 6;
    const int Corrupt = 11;
    const int Full = 13;
    const int NotADatabase = 26;

    static StoreException Translate(SqliteException cause) => cause.SqliteErrorCode switch
    {
        Busy or Locked => new(StoreErrorCode.InUse, "The database is in use by another process: end that one and try again.", cause),
        Corrupt or NotADatabase => new(StoreErrorCode.Corrupt, "The database file is damaged: restore it from a copy, or load the seed into a new data directory.", cause),
        Full => new(StoreErrorCode.Unavailable, "The disk is full: make room and try again.", cause),
        _ => new(StoreErrorCode.Unavailable, "The database cannot be read or written: see the log for the cause.", cause),
    };
}
