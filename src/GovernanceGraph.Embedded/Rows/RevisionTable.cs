using GovernanceGraph.Storage;
using Microsoft.Data.Sqlite;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>The table of revisions.</summary>
static class RevisionTable
{
    /// <summary>All revisions, oldest first, from 1 without gaps.</summary>
    public static Revision[] Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT number, time, author, reason, hash, entities, relations, claims, sources, complete_lists, added, removed
            FROM revision ORDER BY number
            """;
        using var row = command.ExecuteReader();
        var revisions = new List<Revision>();
        while (row.Read())
        {
            var revision = Read(row);
            if (revision.Number != revisions.Count + 1)
            {
                throw SqliteDatabase.Damaged($"revision {revisions.Count + 1} is missing");
            }

            revisions.Add(revision);
        }

        return [.. revisions];
    }

    static Revision Read(SqliteDataReader row)
    {
        try
        {
            return new(
                row.GetInt64(0),
                DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(1)),
                row.GetString(2),
                row.GetString(3),
                row.GetString(4),
                row.GetInt64(5),
                row.GetInt64(6),
                row.GetInt64(7),
                row.GetInt64(8),
                row.GetInt64(9),
                row.GetInt64(10),
                row.GetInt64(11)
            );
        }
        catch (Exception cause)
            when (cause is InvalidOperationException or InvalidCastException or ArgumentOutOfRangeException)
        {
            throw SqliteDatabase.Damaged("a value of a revision is missing, or is not a time", cause);
        }
    }

    public static void Write(SqliteConnection connection, SqliteTransaction transaction, Revision revision)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO revision (number, time, author, reason, hash, entities, relations, claims, sources, complete_lists, added, removed)
            VALUES ($number, $time, $author, $reason, $hash, $entities, $relations, $claims, $sources, $lists, $added, $removed)
            """;
        command.Parameters.AddWithValue("$number", revision.Number);
        command.Parameters.AddWithValue("$time", revision.Time.ToUnixTimeSeconds());
        command.Parameters.AddWithValue("$author", revision.Author);
        command.Parameters.AddWithValue("$reason", revision.Reason);
        command.Parameters.AddWithValue("$hash", revision.Hash);
        command.Parameters.AddWithValue("$entities", revision.Entities);
        command.Parameters.AddWithValue("$relations", revision.Relations);
        command.Parameters.AddWithValue("$claims", revision.Claims);
        command.Parameters.AddWithValue("$sources", revision.Sources);
        command.Parameters.AddWithValue("$lists", revision.CompleteLists);
        command.Parameters.AddWithValue("$added", revision.Added);
        command.Parameters.AddWithValue("$removed", revision.Removed);
        command.ExecuteNonQuery();
    }
}
