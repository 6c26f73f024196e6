using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GovernanceGraph.Embedded.Rows;

static class SqliteConnectionExtensions
{
    public static int Execute(this SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return command.ExecuteNonQuery();
    }

    /// <summary>
    /// Runs several statements. Unlike a command it goes through all of them and reports the failure of any.
    /// </summary>
    public static void ExecuteScript(this SqliteConnection connection, string sql) =>
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(connection.Handle, sql), connection.Handle);

    public static T Scalar<T>(this SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return (T)Convert.ChangeType(command.ExecuteScalar()!, typeof(T), CultureInfo.InvariantCulture);
    }
}
