using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Neo4j.Loading;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Revisions;

/// <summary>Revisions as nodes, each with what it changed.</summary>
static class RevisionNodes
{
    const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    const string Load = "load"; // the load that made it, so that one whose answer was lost is known again

    // Of the same length: a kind of fact, how many the revision brought and how many it ended.
    const string ChangedKinds = "changedKinds";
    const string ChangedAdded = "changedAdded";
    const string ChangedRemoved = "changedRemoved";

    const string ChangedEntities = "changedEntities"; // the first ids, in ordinal order
    const string ChangedEntityCount = "changedEntityCount";

    static readonly PropertyColumns Columns = new(
        Records.Revision.Fields,
        Load,
        ChangedKinds,
        ChangedAdded,
        ChangedRemoved,
        ChangedEntities,
        ChangedEntityCount
    );

    static readonly string Returned = string.Join(", ", Records.Revision.Fields.Select(field => "node." + field.Name));

    static readonly string Switch = $$"""
        MATCH (store:{{Labels.Store}} {id: 'store', turn: $p1})
        CREATE (node:{{Labels.Revision}} { {{string.Join(
            ", ",
            Columns.Names.Select((name, i) => $"{name}: $p0[{i.ToString(CultureInfo.InvariantCulture)}]")
        )}} })
        SET store.{{Properties.CurrentRevision}} = $p2
        REMOVE store.staged, {{WriterLease.Marks}}
        """;

    static readonly CypherStatement CurrentStatement = StatementParameters.Of(
        $$"""
        MATCH (store:{{Labels.Store}} {id: 'store'})
        MATCH (node:{{Labels.Revision}} {number: store.{{Properties.CurrentRevision}}})
        RETURN node.number AS current, [{{Returned}}] AS answer
        """
    );

    static readonly CypherStatement NumberStatement = StatementParameters.Of(
        $"MATCH (store:{Labels.Store} {{id: 'store'}}) RETURN store.{Properties.CurrentRevision} AS "
            + "current, null AS answer"
    );

    static readonly string ChangesStatement = $$"""
        MATCH (store:{{Labels.Store}} {id: 'store'})
        MATCH (node:{{Labels.Revision}}) WHERE node.number > $p0 AND node.number <= store.{{Properties.CurrentRevision}}
        RETURN node.number AS current,
          [{{Returned}}, node.{{ChangedKinds}}, node.{{ChangedAdded}}, node.{{ChangedRemoved}}, node.{{ChangedEntities}}, node.{{ChangedEntityCount}}] AS answer
        ORDER BY current LIMIT $p1
        """;

    const string HashStatement =
        $"MATCH (node:{Labels.Revision} {{number: $p0}}) RETURN node.hash AS current, null AS answer";

    const string WrittenStatement =
        $"MATCH (node:{Labels.Revision} {{number: $p0, load: $p1}}) RETURN node.number AS current, null AS answer";

    /// <summary>The current revision; null while nothing was loaded.</summary>
    public static async ValueTask<Revision?> CurrentAsync(
        Neo4jConnection connection,
        CancellationToken cancellationToken
    )
    {
        using var answer = await connection.RunAsync([CurrentStatement], AccessMode.Read, cancellationToken);
        return answer.Rows(0) == 0 ? null : Read(answer.Row(0, 0));
    }

    /// <summary>The number of the current revision; 0 while nothing was loaded.</summary>
    public static async ValueTask<long> CurrentNumberAsync(
        Neo4jConnection connection,
        CancellationToken cancellationToken
    )
    {
        using var answer = await connection.RunAsync([NumberStatement], AccessMode.Read, cancellationToken);
        return answer.Rows(0) == 0 ? 0 : ReadNumber(answer.Row(0, 0));
    }

    /// <summary>The hash that a revision had when it was written; "" where the revision is not there.</summary>
    public static async ValueTask<string> HashAsync(
        Neo4jConnection connection,
        long number,
        CancellationToken cancellationToken
    )
    {
        using var answer = await connection.RunAsync(
            [StatementParameters.Of(HashStatement, number)],
            AccessMode.Read,
            cancellationToken
        );
        if (answer.Rows(0) == 0)
        {
            return "";
        }

        var row = new FactRowReader(answer.Row(0, 0), new());
        return row.OptionalText() ?? "";
    }

    /// <summary>The revisions after one with what they changed, oldest first: the first few.</summary>
    public static async ValueTask<IReadOnlyList<RevisionChange>> ChangesAsync(
        Neo4jConnection connection,
        long after,
        int count,
        CancellationToken cancellationToken
    )
    {
        using var answer = await connection.RunAsync(
            [StatementParameters.Of(ChangesStatement, after, (long)count)],
            AccessMode.Read,
            cancellationToken
        );
        var changes = new RevisionChange[answer.Rows(0)];
        for (var i = 0; i < changes.Length; i++)
        {
            changes[i] = ReadChange(answer.Row(0, i));
        }

        return changes;
    }

    /// <summary>The statement that makes a revision the current one and ends the lease.</summary>
    public static CypherStatement SwitchTo(Revision revision, string load, FactChanges changes, string turn)
    {
        var kinds = Enum.GetValues<FactKind>()
            .Select(kind => (Kind: kind, Added: CountOf(changes.Added, kind), Removed: CountOf(changes.Removed, kind)))
            .Where(change => change.Added + change.Removed > 0)
            .ToArray();
        var entities = changes
            .Added.All.Concat(changes.Removed.All)
            .SelectMany(row => EntitiesOf(row.Fact))
            .ToHashSet(StringComparer.Ordinal);
        var row = Row(revision);
        object[] others =
        [
            load,
            Array.ConvertAll(kinds, change => change.Kind.ToString()),
            Array.ConvertAll(kinds, change => change.Added),
            Array.ConvertAll(kinds, change => change.Removed),
            entities.Order(StringComparer.Ordinal).Take(RevisionChange.MaxEntityIds).ToArray(),
            (long)entities.Count,
        ];
        others.CopyTo(row, row.Length - others.Length);
        return StatementParameters.Of(Switch, row, turn, revision.Number);
    }

    /// <summary>Whether the load made the revision: asked where the answer to the switch was lost.</summary>
    public static async ValueTask<bool> IsOfAsync(
        Neo4jConnection connection,
        long revision,
        string load,
        CancellationToken cancellationToken
    )
    {
        using var answer = await connection.RunAsync(
            [StatementParameters.Of(WrittenStatement, revision, load)],
            AccessMode.Read,
            cancellationToken
        );
        return answer.Rows(0) > 0;
    }

    static object?[] Row(Revision revision)
    {
        var row = Columns.NewRow();
        Columns.Put(row, RevisionFields.Number, revision.Number);
        Columns.Put(
            row,
            RevisionFields.Time,
            revision.Time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture)
        );
        Columns.Put(row, RevisionFields.Author, revision.Author);
        Columns.Put(row, RevisionFields.Reason, revision.Reason);
        Columns.Put(row, RevisionFields.Hash, revision.Hash);
        Columns.Put(row, RevisionFields.Entities, revision.Entities);
        Columns.Put(row, RevisionFields.Relations, revision.Relations);
        Columns.Put(row, RevisionFields.Claims, revision.Claims);
        Columns.Put(row, RevisionFields.Sources, revision.Sources);
        Columns.Put(row, RevisionFields.CompleteLists, revision.CompleteLists);
        Columns.Put(row, RevisionFields.Added, revision.Added);
        Columns.Put(row, RevisionFields.Removed, revision.Removed);
        return row;
    }

    static Revision Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var row = Enter(json);
            return ReadRevision(ref row);
        }
        catch (Exception cause) when (IsOfAnotherForm(cause))
        {
            throw Damaged(cause);
        }
    }

    static RevisionChange ReadChange(ReadOnlySpan<byte> json)
    {
        try
        {
            var row = Enter(json);
            var revision = ReadRevision(ref row);
            var (kinds, added, removed) = (row.Texts(), row.Numbers(), row.Numbers());
            var facts = kinds.Select((kind, i) => new FactChange(KindOf(kind), added[i], removed[i])).ToArray();
            return new(revision, facts, row.Texts(), row.Number());
        }
        catch (Exception cause) when (IsOfAnotherForm(cause))
        {
            throw Damaged(cause);
        }
    }

    static FactKind KindOf(string text) =>
        Enum.TryParse<FactKind>(text, out var kind) ? kind : throw FactRowReader.Unknown("kind of fact", text);

    static bool IsOfAnotherForm(Exception cause) =>
        cause
            is JsonException
                or InvalidOperationException
                or FormatException
                or OverflowException
                or IndexOutOfRangeException;

    static StoreException Damaged(Exception cause) =>
        new(
            StoreErrorCode.Corrupt,
            "A revision of the Neo4j database has a property of the wrong type or form; restore the "
                + "database from a backup, or load the seed into a new one.",
            cause
        );

    static FactRowReader Enter(ReadOnlySpan<byte> json)
    {
        var row = new FactRowReader(json, new());
        row.Number();
        row.EnterList();
        return row;
    }

    static Revision ReadRevision(ref FactRowReader row) =>
        new(
            row.Number(),
            DateTimeOffset.ParseExact(
                row.Text(),
                TimeFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal
            ),
            row.Text(),
            row.Text(),
            row.Text(),
            row.Number(),
            row.Number(),
            row.Number(),
            row.Number(),
            row.Number(),
            row.Number(),
            row.Number()
        );

    static long ReadNumber(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        reader.Read();
        return CypherValue.Integer(ref reader);
    }

    static long CountOf(FactRows rows, FactKind kind) =>
        kind switch
        {
            FactKind.Source => rows.Sources.Count,
            FactKind.EntityStatement => rows.Statements.Count,
            FactKind.Claim => rows.Claims.Count,
            FactKind.CompleteList => rows.CompleteLists.Count,
            FactKind.ReportedCount => rows.ReportedCounts.Count,
            FactKind.Principle => rows.Principles.Count,
            FactKind.Position => rows.Positions.Count,
            _ => throw new System.Diagnostics.UnreachableException($"No facts of {kind}."),
        };

    static string[] EntitiesOf(Fact fact) =>
        fact switch
        {
            EntityStatement statement => [statement.EntityId],
            Claim claim => [claim.From, claim.To],
            CompleteList list => [list.To],
            ReportedCount count => [count.SubjectId],
            Principle principle => [principle.OfId],
            Position position => [position.StateId],
            _ => [],
        };
}
