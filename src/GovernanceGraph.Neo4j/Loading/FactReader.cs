using System.Diagnostics;
using System.Text.Json;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Layout;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>
/// Reads the facts of a revision, page by page in the order of ids: all kinds of a small graph in one request.
/// </summary>
sealed class FactReader(Neo4jConnection connection)
{
    const int PageSize = 10_000;

    static readonly FactKind[] Kinds = Enum.GetValues<FactKind>();

    // By kind; statements of a label differ only in what they return.
    static readonly string[] Statements = Array.ConvertAll(
        Kinds,
        kind =>
            $"""
                MATCH (node:{Labels.Of(kind)})
                WHERE node.id > $p0 AND node.{Properties.FromRevision} <= $p1 AND node.{Properties.ToRevision} > $p1{(
                    kind == FactKind.Claim ? " AND node.basis = 'STATED'" : ""
                )}
                RETURN node.id AS current, [{string.Join(", ", Columns(kind).Select(name => "node." + name))}] AS answer
                ORDER BY current LIMIT {PageSize}
                """
    );

    readonly TextPool texts = new();

    /// <summary>The facts that a revision holds; of revision 0 none.</summary>
    public async Task<FactRows> ReadAsync(long revision, CancellationToken cancellationToken)
    {
        var rows = new FactRows();
        var open = revision == 0 ? [] : Kinds.ToList();
        var after = Array.ConvertAll(Kinds, _ => "");
        while (open.Count > 0)
        {
            using var answer = await connection.RunAsync(
                open.ConvertAll(kind => StatementParameters.Of(Statements[(int)kind], after[(int)kind], revision)),
                AccessMode.Read,
                cancellationToken
            );
            for (var i = open.Count - 1; i >= 0; i--)
            {
                for (var j = 0; j < answer.Rows(i); j++)
                {
                    after[(int)open[i]] = ReadRow(open[i], answer.Row(i, j), rows);
                }

                if (answer.Rows(i) < PageSize)
                {
                    open.RemoveAt(i);
                }
            }
        }

        return rows;
    }

    // Whoever may write to the database may give a property another type.
    string ReadRow(FactKind kind, ReadOnlySpan<byte> json, FactRows rows)
    {
        try
        {
            return Read(kind, json, rows);
        }
        catch (Exception cause)
            when (cause
                    is JsonException
                        or InvalidOperationException
                        or FormatException
                        or OverflowException
                        or ArgumentException
                        or IndexOutOfRangeException
            )
        {
            throw new StoreException(
                StoreErrorCode.Corrupt,
                $"In the Neo4j database, a fact of the kind {kind} has a property of the wrong type or length; "
                    + "restore the database from a backup, or load the seed into a new one.",
                cause
            );
        }
    }

    // Returns the id.
    string Read(FactKind kind, ReadOnlySpan<byte> json, FactRows rows)
    {
        var row = new FactRowReader(json, texts);
        if (kind == FactKind.Source)
        {
            var id = row.Text();
            row.EnterList();
            var source = ReadSource(id, ref row);
            rows.Add(source, source.Hash);
            return id;
        }

        var hash = row.Hash();
        row.EnterList();
        rows.Add(Read(kind, ref row), hash);
        return hash.ToString();
    }

    // What is read stands in the order of the columns.
    static string[] Columns(FactKind kind) =>
        kind switch
        {
            FactKind.Source =>
            [
                "title",
                "publisher",
                "author",
                "published",
                "url",
                "kind",
                "retrieved",
                "note",
                Properties.DerivedFromId,
            ],
            FactKind.EntityStatement =>
            [
                Properties.EntityId,
                "name",
                "aliases",
                Properties.ValueProperties,
                Properties.ValueTexts,
                Properties.SourceId,
            ],
            FactKind.Claim =>
            [
                Properties.FromId,
                "type",
                Properties.ToId,
                "since",
                "until",
                "role",
                "value",
                "polarity",
                Properties.SourceId,
                "locator",
                "note",
            ],
            FactKind.CompleteList =>
            [
                Properties.SourceId,
                "type",
                Properties.ToId,
                "ofKind",
                "since",
                "until",
                "count",
                "note",
            ],
            FactKind.ReportedCount =>
            [
                Properties.SubjectId,
                "measure",
                "ofKind",
                "value",
                "asOf",
                Properties.SourceId,
                "locator",
            ],
            FactKind.Principle => [Properties.OfId, "ordinal", "title", "summary", Properties.SourceId],
            FactKind.Position => [Properties.StateId, "kind", "title", "published", "url", Properties.SourceId],
            _ => throw new UnreachableException($"No columns for {kind}."),
        };

    static Fact Read(FactKind kind, ref FactRowReader row) =>
        kind switch
        {
            FactKind.EntityStatement => ReadStatement(ref row),
            FactKind.Claim => new Claim(
                row.Text(),
                row.Relation(),
                row.Text(),
                row.OptionalDate(),
                row.OptionalDate(),
                row.OptionalText(),
                row.OptionalText(),
                row.Member(Enums.Polarity).Ordinal == 0,
                row.Text(),
                row.OptionalText(),
                row.OptionalText()
            ),
            FactKind.CompleteList => new CompleteList(
                row.Text(),
                row.Relation(),
                row.Text(),
                row.OptionalKind(),
                row.Date(),
                row.OptionalDate(),
                (int)row.Number(),
                row.OptionalText()
            ),
            FactKind.ReportedCount => new ReportedCount(
                row.Text(),
                row.Text(),
                row.OptionalText(),
                row.Number(),
                row.OptionalDate(),
                row.Text(),
                row.OptionalText()
            ),
            FactKind.Principle => new Principle(
                row.Text(),
                (int?)row.OptionalNumber(),
                row.Text(),
                row.OptionalText(),
                row.Text()
            ),
            FactKind.Position => new Position(
                row.Text(),
                row.Member(Enums.PositionKind),
                row.Text(),
                row.OptionalDate(),
                row.OptionalText(),
                row.Text()
            ),
            _ => throw new UnreachableException($"No fact for {kind}."),
        };

    static Source ReadSource(string id, ref FactRowReader row) =>
        new(
            id,
            row.Text(),
            row.OptionalText(),
            row.OptionalText(),
            row.OptionalDate(),
            row.OptionalText(),
            row.Member(Enums.SourceKind),
            row.OptionalDate(),
            row.OptionalText(),
            row.OptionalText()
        );

    static EntityStatement ReadStatement(ref FactRowReader row)
    {
        var (entity, name, aliases, fields, values) = (row.Text(), row.Text(), row.Texts(), row.Texts(), row.Texts());
        var byField = new Dictionary<Field, string>(fields.Length);
        for (var i = 0; i < fields.Length; i++)
        {
            var field =
                Records.Entity.Fields.FirstOrDefault(field => field.Name == fields[i])
                ?? throw FactRowReader.Unknown("field", fields[i]);
            byField.Add(field, values[i]);
        }

        return new(entity, name, aliases, byField, row.Text());
    }
}
