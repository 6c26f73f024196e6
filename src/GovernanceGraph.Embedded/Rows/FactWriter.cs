using System.Globalization;
using GovernanceGraph.Facts;
using GovernanceGraph.Storage;
using Microsoft.Data.Sqlite;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>Writes the versions of one new revision, inside the transaction that makes it.</summary>
sealed class FactWriter(SqliteConnection connection, SqliteTransaction transaction, long revision)
{
    /// <summary>How many facts are written between two reports of progress.</summary>
    const int ReportEvery = 1000;

    /// <summary>How many facts the revision brings.</summary>
    public long Added { get; private set; }

    /// <summary>How many it ends.</summary>
    public long Removed { get; private set; }

    public void Write(GraphChangeSet changes, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var put = PutFacts.Of(changes);
        var steps = new Steps(progress, put.Count + changes.Remove.Count, cancellationToken);
        foreach (var table in FactTable.All)
        {
            if (changes.ReplaceAll)
            {
                EndAllBut(table, put);
            }

            End(table, changes.Remove, put, steps);
            Put(table, put.Of(table.Kind), steps);
        }
    }

    void EndAllBut(FactTable table, PutFacts put)
    {
        var gone = new List<object>();
        using (var select = Command($"SELECT {table.KeyColumn} FROM {table.Name} WHERE revision_to IS NULL"))
        using (var live = select.ExecuteReader())
        {
            while (live.Read())
            {
                var key = live.GetValue(0);
                if (!IsPut(put, table.Kind, key))
                {
                    gone.Add(key);
                }
            }
        }

        using var end = EndCommand(table);
        foreach (var key in gone)
        {
            Removed += Run(end, key);
        }
    }

    void End(FactTable table, IReadOnlyCollection<FactKey> keys, PutFacts put, Steps steps)
    {
        using var end = EndCommand(table);
        foreach (var key in keys)
        {
            if (key.Kind == table.Kind && !put.Contains(key))
            {
                steps.Step();
                // A text that is no hash names no fact, and what is not there needs no removal.
                if (table.Kind == FactKind.Source)
                {
                    Removed += Run(end, key.Id);
                }
                else if (ContentHash.TryParse(key.Id, out var hash))
                {
                    Removed += Run(end, RowReader.Write(hash));
                }
            }
        }
    }

    void Put(FactTable table, IReadOnlyList<(ContentHash Hash, Fact Fact)> facts, Steps steps)
    {
        if (facts.Count == 0)
        {
            return;
        }

        using var endOther = Command(
            $"UPDATE source SET revision_to = {Number(revision)} WHERE id = $0 AND hash <> $1 AND revision_to IS NULL",
            2
        );
        var columns = table.Columns.Length;
        using var insert = Command(
            $"""
            INSERT INTO {table.Name} ({string.Join(", ", table.Columns)}, hash, revision_from)
            VALUES ({string.Join(", ", Enumerable.Range(0, columns + 1).Select(i => "$" + Number(i)))}, {Number(
                revision
            )})
            ON CONFLICT ({table.KeyColumn}) WHERE revision_to IS NULL DO NOTHING
            """,
            columns + 1
        );
        var row = new object?[columns];
        foreach (var (hash, fact) in facts)
        {
            steps.Step();
            var hashBytes = RowReader.Write(hash);
            table.Write(fact, row);
            if (table.Kind == FactKind.Source)
            {
                Removed += Run(endOther, row[0]!, hashBytes);
            }

            for (var i = 0; i < columns; i++)
            {
                insert.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            insert.Parameters[columns].Value = hashBytes;
            Added += insert.ExecuteNonQuery();
        }
    }

    static bool IsPut(PutFacts put, FactKind kind, object key) =>
        key switch
        {
            string id => put.ContainsSource(id),
            byte[] bytes => put.Contains(kind, RowReader.ToHash(bytes)),
            _ => throw new System.Diagnostics.UnreachableException($"A key is not a {key.GetType()}."),
        };

    SqliteCommand EndCommand(FactTable table) =>
        Command(
            $"UPDATE {table.Name} SET revision_to = {Number(revision)} WHERE {table.KeyColumn} = $0 AND "
                + "revision_to IS NULL",
            1
        );

    SqliteCommand Command(string sql, int parameters = 0)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new() { ParameterName = "$" + Number(i) });
        }

        return command;
    }

    static int Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command.ExecuteNonQuery();
    }

    static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    sealed class Steps(IProgress<LoadProgress>? progress, int total, CancellationToken cancellationToken)
    {
        int done;

        public void Step()
        {
            if (++done % ReportEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress?.Report(new(done, total));
            }
        }
    }
}
