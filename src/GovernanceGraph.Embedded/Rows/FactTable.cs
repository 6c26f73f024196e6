using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Embedded.Rows;

/// <summary>The table of one kind of fact: its columns, and how a fact becomes a row and a row a fact.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The table.</param>
/// <param name="Columns">The columns that hold the content, in the order in which they are written and read.</param>
/// <param name="Write">Puts the content into as many values; null for what is absent.</param>
/// <param name="Read">Reads it back.</param>
sealed record FactTable(
    FactKind Kind,
    string Name,
    string[] Columns,
    Action<Fact, object?[]> Write,
    Func<RowReader, Fact> Read
)
{
    /// <summary>The column that says whether two live rows are the same fact.</summary>
    public string KeyColumn => Kind == FactKind.Source ? "id" : "hash";

    /// <summary>The tables in the order in which they are written.</summary>
    public static readonly FactTable[] All =
    [
        new(
            FactKind.Source,
            "source",
            ["id", "title", "publisher", "author", "published", "url", "kind", "retrieved", "note", "derived_from"],
            (fact, row) =>
            {
                var source = (Source)fact;
                (row[0], row[1], row[2], row[3]) = (source.Id, source.Title, source.Publisher, source.Author);
                (row[4], row[5], row[6], row[7]) = (
                    source.Published?.ToString(),
                    source.Url,
                    source.Kind.Name,
                    source.Retrieved?.ToString()
                );
                (row[8], row[9]) = (source.Note, source.DerivedFrom);
            },
            row => new Source(
                row.Text(0),
                row.Text(1),
                row.OptionalText(2),
                row.OptionalText(3),
                row.OptionalDate(4),
                row.OptionalText(5),
                row.Member(6, Enums.SourceKind),
                row.OptionalDate(7),
                row.OptionalText(8),
                row.OptionalText(9)
            )
        ),
        new(
            FactKind.EntityStatement,
            "entity_statement",
            ["entity_id", "name", "aliases", "property_values", "source_id"],
            (fact, row) =>
            {
                var statement = (EntityStatement)fact;
                (row[0], row[1], row[2]) = (statement.EntityId, statement.Name, JsonColumns.Write(statement.Aliases));
                (row[3], row[4]) = (JsonColumns.Write(statement.Values), statement.SourceId);
            },
            row => new EntityStatement(
                row.EntityId(0),
                row.Text(1),
                JsonColumns.ReadTexts(row.Text(2)),
                JsonColumns.ReadValues(row.Text(3)),
                row.Text(4)
            )
        ),
        new(
            FactKind.Claim,
            "claim",
            ["from_id", "type", "to_id", "since", "until", "role", "value", "affirms", "source_id", "locator", "note"],
            (fact, row) =>
            {
                var claim = (Claim)fact;
                (row[0], row[1], row[2]) = (claim.From, claim.Type.Name, claim.To);
                (row[3], row[4], row[5]) = (claim.Since?.ToString(), claim.Until?.ToString(), claim.Role);
                (row[6], row[7], row[8]) = (claim.Value, claim.Affirms ? 1L : 0L, claim.SourceId);
                (row[9], row[10]) = (claim.Locator, claim.Note);
            },
            row => new Claim(
                row.Text(0),
                row.Relation(1),
                row.Text(2),
                row.OptionalDate(3),
                row.OptionalDate(4),
                row.OptionalText(5),
                row.OptionalText(6),
                row.Number(7) != 0,
                row.Text(8),
                row.OptionalText(9),
                row.OptionalText(10)
            )
        ),
        new(
            FactKind.CompleteList,
            "complete_list",
            ["source_id", "type", "to_id", "of_kind", "list_from", "list_until", "count", "note"],
            (fact, row) =>
            {
                var list = (CompleteList)fact;
                (row[0], row[1], row[2], row[3]) = (list.SourceId, list.Type.Name, list.To, list.OfKind?.Prefix);
                (row[4], row[5], row[6], row[7]) = (
                    list.From.ToString(),
                    list.Until?.ToString(),
                    (long)list.Count,
                    list.Note
                );
            },
            row => new CompleteList(
                row.Text(0),
                row.Relation(1),
                row.Text(2),
                row.OptionalKind(3),
                row.Date(4),
                row.OptionalDate(5),
                (int)row.Number(6),
                row.OptionalText(7)
            )
        ),
        new(
            FactKind.ReportedCount,
            "reported_count",
            ["subject_id", "measure", "of_kind", "value", "as_of", "source_id", "locator"],
            (fact, row) =>
            {
                var count = (ReportedCount)fact;
                (row[0], row[1], row[2], row[3]) = (count.SubjectId, count.Measure, count.OfKind, count.Value);
                (row[4], row[5], row[6]) = (count.AsOf?.ToString(), count.SourceId, count.Locator);
            },
            row => new ReportedCount(
                row.Text(0),
                row.Text(1),
                row.OptionalText(2),
                row.Number(3),
                row.OptionalDate(4),
                row.Text(5),
                row.OptionalText(6)
            )
        ),
        new(
            FactKind.Principle,
            "principle",
            ["of_id", "ordinal", "title", "summary", "source_id"],
            (fact, row) =>
            {
                var principle = (Principle)fact;
                (row[0], row[1], row[2]) = (principle.OfId, (long?)principle.Ordinal, principle.Title);
                (row[3], row[4]) = (principle.Summary, principle.SourceId);
            },
            row => new Principle(
                row.Text(0),
                (int?)row.OptionalNumber(1),
                row.Text(2),
                row.OptionalText(3),
                row.Text(4)
            )
        ),
        new(
            FactKind.Position,
            "position",
            ["state_id", "kind", "title", "published", "url", "source_id"],
            (fact, row) =>
            {
                var position = (Position)fact;
                (row[0], row[1], row[2]) = (position.StateId, position.Kind.Name, position.Title);
                (row[3], row[4], row[5]) = (position.Published?.ToString(), position.Url, position.SourceId);
            },
            row => new Position(
                row.Text(0),
                row.Member(1, Enums.PositionKind),
                row.Text(2),
                row.OptionalDate(3),
                row.OptionalText(4),
                row.Text(5)
            )
        ),
    ];
}
