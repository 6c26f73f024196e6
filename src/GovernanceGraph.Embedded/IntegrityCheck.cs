using GovernanceGraph.Embedded.Rows;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;
using Microsoft.Data.Sqlite;

namespace GovernanceGraph.Embedded;

/// <summary>Compares rows and snapshot, both ways, and each with what it must be by itself.</summary>
sealed class IntegrityCheck
{
    /// <summary>After so many findings nobody learns more from another.</summary>
    const int MaxProblems = 100;

    const string Restore = "restore the database from a backup";
    const string Restart = "start the server again, and report this";

    readonly List<CheckProblem> problems = [];
    readonly SqliteConnection connection;
    readonly GraphSnapshot snapshot;
    readonly CancellationToken cancellationToken;

    IntegrityCheck(SqliteConnection connection, GraphSnapshot snapshot, CancellationToken cancellationToken)
    {
        this.connection = connection;
        this.snapshot = snapshot;
        this.cancellationToken = cancellationToken;
    }

    /// <summary>All findings, at most <see cref="MaxProblems"/>.</summary>
    public static IReadOnlyList<CheckProblem> Run(
        SqliteConnection connection,
        GraphSnapshot snapshot,
        CancellationToken cancellationToken
    )
    {
        var check = new IntegrityCheck(connection, snapshot, cancellationToken);
        check.CheckFile();
        check.CheckRevisions();
        var rows = FactReader.Read(connection, snapshot.Revisions.Length, cancellationToken);
        check.CheckRows(rows);
        if (check.problems.Count == 0)
        {
            check.CheckRecords(rows);
        }

        check.CheckOrder();
        check.CheckAdjacency();
        return check.problems;
    }

    void CheckFile()
    {
        if (SqliteDatabase.FindDamage(connection) is { } finding)
        {
            Report("database", $"SQLite reports that the file is damaged ({finding}): {Restore}.");
        }

        if (connection.Scalar<long>("SELECT count(*) FROM pragma_foreign_key_check") is > 0 and var orphans)
        {
            Report("database", $"{orphans} rows name a revision that does not exist: {Restore}.");
        }
    }

    void CheckRevisions()
    {
        var stored = RevisionTable.Read(connection);
        if (!stored.SequenceEqual(snapshot.Revisions))
        {
            Report("revision", $"The revisions that are stored differ from those that are shown: {Restart}.");
        }

        for (var i = 0; i < stored.Length; i++)
        {
            if (stored[i].Number != i + 1)
            {
                Report("revision", $"Revision {i + 1} is missing: {Restore}.");
                return;
            }
        }
    }

    void CheckRows(FactRows rows)
    {
        foreach (var (fact, hash) in rows.All)
        {
            if (fact.Hash != hash)
            {
                Report(
                    fact.GetType().Name,
                    $"The content of the row with the hash \"{hash}\" has been changed: {Restore}."
                );
            }
        }

        if (snapshot.Revision is not { } revision)
        {
            return;
        }

        if (rows.RevisionHash() != revision.Hash)
        {
            Report("revision", $"The facts of revision {revision.Number} do not have its hash: {Restore}.");
        }

        var content = snapshot.Content;
        Compare("revision", "entities", revision.Entities, content.Entities.Count);
        Compare("revision", "relations", revision.Relations, content.Relations.Count);
        Compare("revision", "claims", revision.Claims, content.StatedClaims.Length);
        Compare("revision", "sources", revision.Sources, content.Sources.Count);
        Compare("revision", "complete lists", revision.CompleteLists, content.CompleteLists.Count);
    }

    // Made of the rows once more, every record must be the same: nothing that is stored is missing, and nothing is
    // shown that is not stored.
    void CheckRecords(FactRows rows)
    {
        var expected = new GraphSnapshot(SnapshotBuilder.Build(rows, cancellationToken), snapshot.Revisions);
        foreach (var table in expected.Tables)
        {
            var shown = snapshot.Table(table.Type);
            if (table.Count != shown.Count)
            {
                Compare(table.Type.Name, "records", table.Count, shown.Count);
                continue;
            }

            for (var record = 0; record < table.Count; record++)
            {
                if (!table.IsSame(record, shown))
                {
                    Report(table.Type.Name, $"Record {record} differs from what is stored: {Restart}.");
                }
            }
        }
    }

    void CheckOrder()
    {
        var content = snapshot.Content;
        for (var entity = 1; entity < content.Names.Length; entity++)
        {
            var (before, name) = (
                content.Texts.Text(content.Names[entity - 1]),
                content.Texts.Text(content.Names[entity])
            );
            var order = TextOrder.Compare(before, name);
            if (order > 0 || (order == 0 && content.Entities.CompareIds(entity - 1, entity) >= 0))
            {
                Report("Entity", $"\"{before}\" is sorted before \"{name}\", but belongs after it: {Restart}.");
            }
        }
    }

    // Each relation stands at both of its ends once, and the neighbours of an entity are in order.
    void CheckAdjacency()
    {
        var (adjacency, relations) = (snapshot.Content.Adjacency, snapshot.Content.Relations);
        Compare("Relation", "entries in the index of relations", 2L * relations.Count, adjacency.Relations.Length);
        for (var relation = 0; relation < relations.Count; relation++)
        {
            var link = 2 * relations.Types[relation];
            if (
                adjacency.Find(relations.From[relation], link, relations.To[relation]) != relation
                || adjacency.Find(relations.To[relation], link + 1, relations.From[relation]) != relation
            )
            {
                Report(
                    "Relation",
                    $"\"{relations.IdOf(relation)}\" cannot be reached from both of its ends: {Restart}."
                );
            }
        }
    }

    void Compare(string where, string what, long expected, long found)
    {
        if (expected != found)
        {
            Report(where, $"There are {found} {what} instead of {expected}: {Restart}.");
        }
    }

    void Report(string where, string message)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (problems.Count < MaxProblems)
        {
            problems.Add(new(where, message));
        }
    }
}
