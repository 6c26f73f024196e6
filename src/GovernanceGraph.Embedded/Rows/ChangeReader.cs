using GovernanceGraph.Facts;
using GovernanceGraph.Storage;
using Microsoft.Data.Sqlite;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>Reads what a revision changed. A revision's rows never change, so nothing needs to be locked.</summary>
static class ChangeReader
{
    const string Changed = "revision_from = $number OR revision_to = $number";

    /// <summary>The columns that name entities.</summary>
    static readonly (FactKind Kind, string Column)[] EntityColumns =
    [
        (FactKind.EntityStatement, "entity_id"),
        (FactKind.Claim, "from_id"),
        (FactKind.Claim, "to_id"),
        (FactKind.CompleteList, "to_id"),
        (FactKind.ReportedCount, "subject_id"),
        (FactKind.Principle, "of_id"),
        (FactKind.Position, "state_id"),
    ];

    public static RevisionChange Read(SqliteConnection connection, Revision revision)
    {
        var facts = new List<FactChange>();
        foreach (var table in FactTable.All.OrderBy(table => table.Kind))
        {
            if (Count(connection, table, revision.Number) is { } change && change.Added + change.Removed > 0)
            {
                facts.Add(change);
            }
        }

        var (ids, count) = Entities(connection, revision.Number);
        return new(revision, facts, ids, count);
    }

    static FactChange Count(SqliteConnection connection, FactTable table, long number)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT count(*) FILTER (WHERE revision_from = $number), count(*) FILTER (WHERE revision_to = $number)
            FROM {table.Name} WHERE {Changed}
            """;
        command.Parameters.AddWithValue("$number", number);
        using var row = command.ExecuteReader();
        row.Read();
        return new(table.Kind, row.GetInt64(0), row.GetInt64(1));
    }

    static (IReadOnlyList<string> Ids, long Count) Entities(SqliteConnection connection, long number)
    {
        var named = EntityColumns.Select(column =>
            $"SELECT {column.Column} AS id FROM "
            + $"{FactTable.All.Single(table => table.Kind == column.Kind).Name} WHERE {Changed}"
        );
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            WITH named (id) AS ({string.Join(" UNION ", named)})
            SELECT id, count(*) OVER () FROM named ORDER BY id LIMIT {RevisionChange.MaxEntityIds}
            """;
        command.Parameters.AddWithValue("$number", number);
        using var row = command.ExecuteReader();
        var (ids, count) = (new List<string>(), 0L);
        while (row.Read())
        {
            ids.Add(row.IsDBNull(0) ? throw SqliteDatabase.Damaged("a fact names no entity") : row.GetString(0));
            count = row.GetInt64(1);
        }

        return (ids, count);
    }
}
