using GovernanceGraph.Pages.Answers;

namespace GovernanceGraph.Pages.Exports;

/// <summary>A format of relations.</summary>
/// <param name="Extension">The extension of its addresses and files.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Open">Opens a writer to a stream, which it does not close.</param>
sealed record ExportFormat(string Extension, string ContentType, Func<Stream, CsvStyle, RelationWriter> Open)
{
    static readonly IReadOnlyList<ExportFormat> All =
    [
        new(".csv", "text/csv; charset=utf-8", static (stream, style) => new CsvRelations(stream, style)),
        new(".json", "application/json", static (stream, _) => new JsonRelations(stream)),
        new(".ndjson", "application/x-ndjson", static (stream, _) => new JsonLineRelations(stream)),
        new(".gexf", "application/gexf+xml", static (stream, _) => new GexfRelations(stream)),
        new(".graphml", "application/graphml+xml", static (stream, _) => new GraphMLRelations(stream)),
        new(".jsonld", "application/ld+json", static (stream, _) => new JsonLdRelations(stream)),
    ];

    /// <summary>Takes the extension from the last part of an address.</summary>
    /// <returns>The format and the part before the extension; null: it has the extension of no format.</returns>
    internal static (ExportFormat Format, string Name)? Split(string name) =>
        All.FirstOrDefault(format => name.EndsWith(format.Extension, StringComparison.Ordinal)) is { } found
        && name.Length > found.Extension.Length
            ? (found, name[..^found.Extension.Length])
            : null;
}
