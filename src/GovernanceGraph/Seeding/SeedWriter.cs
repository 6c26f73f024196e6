using System.Globalization;
using System.Text;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Seeding;

/// <summary>
/// Writes facts as a seed folder: the opposite of <see cref="SeedReader"/>. What is written reads back as the same
/// facts, and equal facts are written as equal bytes, whatever their order.
/// </summary>
public static class SeedWriter
{
    /// <summary>Writes a file for each kind of fact that there is. The folder is made where it is not there.</summary>
    /// <param name="directory">The folder.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="cancellationToken">Ends the writing; what is written by then stays.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static async Task WriteAsync(string directory, IEnumerable<Fact> facts, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(directory);
        var rows = facts.Select(Row).ToLookup(row => row.Kind, row => row.Line);
        foreach (var file in rows)
        {
            var path = Path.Combine(directory, file.Key.FileName);
            await using var writer = new StreamWriter(
                path,
                append: false,
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)
            )
            {
                NewLine = "\n",
            };
            await writer.WriteLineAsync(string.Join(',', file.Key.Columns.Concat(file.Key.Optional)));
            foreach (var line in file.Order(StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await writer.WriteLineAsync(line);
            }
        }
    }

    static (SeedFileKind Kind, string Line) Row(Fact fact) =>
        fact switch
        {
            Source source => (
                SeedFileKind.Sources,
                Line(
                    source.Id,
                    source.Title,
                    source.Publisher,
                    source.Author,
                    source.Published?.ToString(),
                    source.Url,
                    SourceRows.Word(source.Kind.Name),
                    source.Retrieved?.ToString(),
                    source.Note,
                    source.DerivedFrom
                )
            ),
            EntityStatement statement => (
                SeedFileKind.Actors,
                Line(
                    statement.EntityId,
                    statement.Name,
                    string.Join('|', statement.Aliases),
                    statement.Value(EntityFields.CountryCode),
                    statement.Value(EntityFields.FoundedOn),
                    statement.Value(EntityFields.EndedOn),
                    statement.Value(EntityFields.Website),
                    statement.Value(EntityFields.Wikidata),
                    statement.Value(EntityFields.Subtype),
                    statement.Value(EntityFields.Note),
                    statement.SourceId,
                    statement.Value(EntityFields.IsoAlpha3),
                    statement.Value(EntityFields.M49),
                    statement.Value(EntityFields.Region),
                    statement.Value(EntityFields.Subregion)
                )
            ),
            CompleteList list => (
                SeedFileKind.CompleteLists,
                Line(
                    list.SourceId,
                    list.Type.Name,
                    list.To,
                    list.OfKind?.Prefix ?? CompleteListRows.AnyKind,
                    list.From.ToString(),
                    list.Until?.ToString(),
                    Number(list.Count),
                    list.Note
                )
            ),
            Claim claim => (
                SeedFileKind.Relations,
                Line(
                    claim.From,
                    claim.Type.Name,
                    claim.To,
                    claim.Since?.ToString(),
                    claim.Until?.ToString(),
                    claim.Role,
                    claim.Value,
                    claim.Affirms ? "affirms" : "denies",
                    claim.SourceId,
                    claim.Locator,
                    claim.Note
                )
            ),
            ReportedCount count => (
                SeedFileKind.Counts,
                Line(
                    count.SubjectId,
                    count.Measure,
                    count.OfKind,
                    Number(count.Value),
                    count.AsOf?.ToString(),
                    count.SourceId,
                    count.Locator
                )
            ),
            Principle principle => (
                SeedFileKind.Principles,
                Line(
                    principle.OfId,
                    principle.Ordinal is { } ordinal ? Number(ordinal) : null,
                    principle.Title,
                    principle.Summary,
                    principle.SourceId
                )
            ),
            Position position => (
                SeedFileKind.Positions,
                Line(
                    position.StateId,
                    SourceRows.Word(position.Kind.Name),
                    position.Title,
                    position.Published?.ToString(),
                    position.Url,
                    position.SourceId
                )
            ),
            _ => throw new System.Diagnostics.UnreachableException($"No file holds a {fact.GetType().Name}."),
        };

    static string? Value(this EntityStatement statement, Field field) => statement.Values.GetValueOrDefault(field);

    static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    static string Line(params ReadOnlySpan<string?> cells)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            line.Append(i == 0 ? "" : ",").Append(Cell(cells[i] ?? ""));
        }

        return line.ToString();
    }

    // RFC 4180: quotes where the text holds what separates cells and rows.
    static string Cell(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
