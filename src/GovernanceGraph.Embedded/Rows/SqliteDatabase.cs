using System.Diagnostics;
using GovernanceGraph.Storage;
using Microsoft.Data.Sqlite;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>The database file: opened, set up and brought to the newest version.</summary>
sealed class SqliteDatabase : IDisposable
{
    const string FileName = "graph.db";

    /// <summary>How long a load waits for readers of older revisions.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    readonly string connectionString;
    volatile bool isLogLeft;

    SqliteDatabase(string connectionString, SqliteConnection writer)
    {
        this.connectionString = connectionString;
        Writer = writer;
    }

    /// <summary>The connection that writes. One at a time uses it: the store sees to that.</summary>
    public SqliteConnection Writer { get; }

    public static SqliteDatabase Open(string directory) => Open(directory, Migration.ReadAll());

    internal static SqliteDatabase Open(string directory, IReadOnlyList<Migration> migrations) =>
        Guard(() =>
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
                // FULL: the store promises that a change is durable when the call returns. In WAL, NORMAL could lose
                // the last ones with the power.
                writer.Execute("PRAGMA synchronous = FULL");
                writer.Execute("PRAGMA foreign_keys = ON");
                writer.Execute("PRAGMA cache_size = -65536"); // 64 MiB, used by large loads only
                writer.Execute("PRAGMA cell_size_check = ON"); // a damaged page is found when it is read
                Migration.Apply(writer, migrations);
                var database = new SqliteDatabase(builder.ToString(), writer);
                database.MoveLog(); // what a killed process left there; where that fails, the next load tells
                return database;
            }
            catch
            {
                writer.Dispose();
                throw;
            }
        });

    /// <summary>A connection of its own for one who reads while another writes.</summary>
    public DatabaseReader OpenReader()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        connection.Execute("PRAGMA query_only = ON");
        return new(connection, MoveLogIfLeft);
    }

    /// <summary>
    /// Moves what the log holds into the database file and empties the log: what was confirmed must not hang on a
    /// second file, which is easily lost and in which one damaged bit takes away all that follows. Readers of older
    /// revisions hold it up; the last of them moves it then.
    /// </summary>
    /// <returns>Why it could not be moved; null where it was, or will be in a moment.</returns>
    public StoreException? MoveLog()
    {
        try
        {
            var start = Stopwatch.GetTimestamp();
            isLogLeft = true;
            while (!TryMoveLog(Writer) && Stopwatch.GetElapsedTime(start) < Patience)
            {
                Thread.Sleep(Pause);
            }

            return null;
        }
        catch (SqliteException cause)
        {
            return Translate(cause);
        }
    }

    public void Dispose() => Writer.Dispose();

    // A failure was told when the log was to be moved; the next load or reader tries again.
    void MoveLogIfLeft(SqliteConnection connection)
    {
        if (isLogLeft)
        {
            try
            {
                TryMoveLog(connection);
            }
            catch (SqliteException)
            {
                isLogLeft = true;
            }
        }
    }

    bool TryMoveLog(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        using var row = command.ExecuteReader();
        isLogLeft = row.Read() && row.GetInt64(0) != 0; // whether a reader or writer was in the way
        return !isLogLeft;
    }

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

    /// <summary>What to do where stored content is not what was written.</summary>
    public const string HowToRestore = "restore it from a backup, or load the seed into a new data directory";

    /// <summary>
    /// The first thing that SQLite finds wrong with the file; null where all is well. Indexes are compared with their
    /// tables: a load looks in them for what is there, so that a row which an index lacks would be loaded a second
    /// time.
    /// </summary>
    public static string? FindDamage(SqliteConnection connection) =>
        connection.Scalar<string>("PRAGMA integrity_check(1)") is var answer && answer == "ok" ? null : answer;

    /// <summary>What is stored is not what was written.</summary>
    /// <param name="finding">A clause that says what was found; null where SQLite found it.</param>
    /// <param name="cause">The cause, for the log.</param>
    public static StoreException Damaged(string? finding, Exception? cause = null) =>
        new(
            StoreErrorCode.Corrupt,
            $"The database file is damaged{(finding is null ? "" : $" ({finding})")}: {HowToRestore}.",
            cause
        );

    // The statements are the program's own and the tables those of its version: where SQLite does not understand them,
    // the schema is damaged.
    const int Error = 1;
    const int Busy = 5;
    const int Locked = 6;
    const int Corrupt = 11;
    const int Full = 13;
    const int Mismatch = 20;
    const int OutOfRange = 25;
    const int NotADatabase = 26;
    const int ShortRead = 522; // of extended codes: the file is shorter than it says

    static StoreException Translate(SqliteException cause) =>
        cause.SqliteErrorCode switch
        {
            _ when cause.SqliteExtendedErrorCode == ShortRead => Damaged(null, cause),
            Busy or Locked => new(
                StoreErrorCode.InUse,
                "The database is in use by another process: end that process and try again.",
                cause
            ),
            Error or Corrupt or Mismatch or OutOfRange or NotADatabase => Damaged(null, cause),
            Full => new(StoreErrorCode.Unavailable, "The disk is full: make room and try again.", cause),
            _ => new(
                StoreErrorCode.Unavailable,
                $"The database cannot be read or written ({cause.Message.TrimEnd('.')}): correct that and try again.",
                cause
            ),
        };
}
