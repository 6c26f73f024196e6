using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>Lays out sources, which are numbered by id.</summary>
static class SourceColumns
{
    public static void Fill(
        NamedTable table,
        Source[] sources,
        TextTable texts,
        Dictionary<string, int> numbers,
        Dictionary<string, int> sourceNumbers,
        GroupLink claims
    )
    {
        var origins = Array.ConvertAll(
            sources,
            source => source.DerivedFrom is { } origin ? sourceNumbers.GetValueOrDefault(origin, -1) : -1
        );
        var derived = Enumerable
            .Range(0, sources.Length)
            .Where(source => origins[source] >= 0)
            .OrderBy(source => origins[source])
            .ToArray();
        table.Columns[SourceFields.Id.Ordinal] = new IdColumn(table);
        table.Columns[SourceFields.Title.Ordinal] = Text(source => source.Title);
        table.Columns[SourceFields.Publisher.Ordinal] = Text(source => source.Publisher);
        table.Columns[SourceFields.Author.Ordinal] = Text(source => source.Author);
        table.Columns[SourceFields.Published.Ordinal] = Date(source => source.Published);
        table.Columns[SourceFields.Url.Ordinal] = Text(source => source.Url);
        table.Columns[SourceFields.Kind.Ordinal] = new EnumColumn(
            Array.ConvertAll(sources, source => (byte)source.Kind.Ordinal),
            Enums.SourceKind
        );
        table.Columns[SourceFields.Retrieved.Ordinal] = Date(source => source.Retrieved);
        table.Columns[SourceFields.Note.Ordinal] = Text(source => source.Note);
        table.OneLinks[SourceLinks.DerivedFrom.Ordinal] = new DirectLink(origins);
        table.ManyLinks[SourceLinks.Derivatives.Ordinal] = new GroupLink(
            SnapshotBuilder.Starts(sources.Length, derived.Select(source => origins[source])),
            derived
        );
        table.ManyLinks[SourceLinks.Claims.Ordinal] = claims;

        TextColumn Text(Func<Source, string?> of) =>
            new(Array.ConvertAll(sources, source => of(source) is { } text ? numbers[text] : 0), texts);

        DateColumn Date(Func<Source, PartialDate?> of) =>
            new(Array.ConvertAll(sources, source => of(source)?.Packed ?? 0));
    }
}
