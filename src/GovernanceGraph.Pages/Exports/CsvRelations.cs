using System.Globalization;
using CsvHelper;
using GovernanceGraph.Pages.Answers;
using GovernanceGraph.Pages.Records;

namespace GovernanceGraph.Pages.Exports;

/// <summary>Relations as CSV (RFC 4180). What a spreadsheet would run as a formula is made harmless.</summary>
sealed class CsvRelations(Stream stream, CsvStyle style) : RelationWriter
{
    static readonly string[] Columns =
    [
        "from id",
        "from name",
        "from kind",
        "type",
        "to id",
        "to name",
        "to kind",
        "since",
        "until",
        "role",
        "value",
        "status",
        "standing",
        "is current",
        "independent sources",
        "sources",
    ];

    readonly CsvWriter csv = CsvWriter.Create(
        stream,
        new CsvWriterOptions
        {
            Separator = style.Separator,
            WriteByteOrderMark = style.HasByteOrderMark,
            Injection = CsvInjection.Escape,
        },
        leaveOpen: true
    );

    internal override void Begin(ExportHead head)
    {
        foreach (var column in Columns)
        {
            csv.WriteField(column);
        }

        csv.EndRecord();
    }

    internal override void Write(ExportedRelation relation)
    {
        Write(relation.From);
        csv.WriteField(relation.Type);
        Write(relation.To);
        csv.WriteField(relation.Since ?? "");
        csv.WriteField(relation.Until ?? "");
        csv.WriteField(relation.Role ?? "");
        csv.WriteField(relation.Value ?? "");
        csv.WriteField(relation.Status);
        csv.WriteField(relation.Standing);
        csv.WriteField(relation.IsCurrent ? "true" : "false");
        csv.WriteField(relation.Corroboration.ToString(CultureInfo.InvariantCulture));
        csv.WriteField(relation.SourcesText);
        csv.EndRecord();
    }

    internal override void End() { }

    internal override void Flush() => csv.Flush();

    public override void Dispose() => csv.Dispose();

    void Write(EntityLine entity)
    {
        csv.WriteField(entity.PlainId);
        csv.WriteField(entity.Name);
        csv.WriteField(entity.Kind);
    }
}
