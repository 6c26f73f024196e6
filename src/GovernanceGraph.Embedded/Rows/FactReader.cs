using System.Globalization;
using GovernanceGraph.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>Reads the facts of a revision.</summary>
static class FactReader
{
    const int CancellationEvery = 1024;

    /// <summary>The facts that the revision holds, the number of a revision being written included.</summary>
    public static FactRows Read(SqliteConnection connection, long revision, CancellationToken cancellationToken)
    {
        var rows = new FactRows();
        var reader = new RowReader(new());
        foreach (var table in FactTable.All)
        {
            Read(connection.Handle!, table, revision, reader, rows, cancellationToken);
        }

        return rows;
    }

    /// <summary>
    /// Whether there are rows that a revision brought or ended which is not there: every load writes both at once.
    /// </summary>
    /// <param name="connection">The database.</param>
    /// <param name="revision">The newest revision; 0 where there is none.</param>
    public static bool HasRowsAfter(SqliteConnection connection, long revision) =>
        FactTable.All.Any(table =>
            connection.Scalar<long>(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"SELECT EXISTS (SELECT 1 FROM {table.Name} WHERE revision_from > {revision} OR "
                        + $"revision_to > {revision})"
                )
            ) != 0
        );

    static void Read(
        sqlite3 database,
        FactTable table,
        long revision,
        RowReader reader,
        FactRows rows,
        CancellationToken cancellationToken
    )
    {
        var sql = $"""
            SELECT {string.Join(", ", table.Columns)}, hash FROM {table.Name}
            WHERE revision_from <= ?1 AND (revision_to IS NULL OR revision_to > ?1)
            """;
        Require(database, raw.sqlite3_prepare_v2(database, sql, out var statement));
        using (statement)
        {
            Require(database, raw.sqlite3_bind_int64(statement, 1, revision));
            reader.StandAt(statement);
            var count = 0;
            int code;
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                if (++count % CancellationEvery == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                rows.Add(table.Read(reader), reader.Hash(table.Columns.Length));
            }

            if (code != raw.SQLITE_DONE)
            {
                SqliteException.ThrowExceptionForRC(code, database);
            }
        }
    }

    static void Require(sqlite3 database, int code) => SqliteException.ThrowExceptionForRC(code, database);
}
