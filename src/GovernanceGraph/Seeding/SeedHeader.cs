using System.Text;

namespace GovernanceGraph.Seeding;

/// <summary>Tells what is wrong with a first line as a whole: what follows from it for each column says less.</summary>
static class SeedHeader
{
    // What other programs put between cells where a comma is the decimal point, or in other formats.
    static readonly (char Separator, string Name)[] Others =
    [
        (';', "semicolons"),
        ('\t', "tabs"),
        ('|', "vertical bars"),
    ];

    /// <summary>One sentence about the whole line; null where each column can be spoken of.</summary>
    /// <param name="line">The first line.</param>
    /// <param name="cells">What the line is when commas separate its cells.</param>
    /// <param name="kind">The kind of file.</param>
    internal static string? Fault(ReadOnlySpan<byte> line, IReadOnlyList<string> cells, SeedFileKind kind)
    {
        var text = Encoding.UTF8.GetString(line).TrimEnd('\r', '\n');
        var known = cells.Count(cell => IsColumn(cell, kind));
        foreach (var (separator, name) in Others)
        {
            if (text.Split(separator).Count(cell => IsColumn(cell.Trim(' ', '"'), kind)) > Math.Max(known, 1))
            {
                return $"The cells are separated by {name}: separate them by commas (in a spreadsheet, save as "
                    + "CSV UTF-8 with the comma as separator).";
            }
        }

        return known > 0 || IsLikeAColumn(cells, kind)
            ? null
            : $"The first line names no column of {kind.FileName}: it must be the header \""
                + $"{string.Join(',', kind.Columns)}\".";
    }

    static bool IsColumn(string cell, SeedFileKind kind) => kind.Columns.Contains(cell) || kind.Optional.Contains(cell);

    // Misspelt names are a header all the same.
    static bool IsLikeAColumn(IReadOnlyList<string> cells, SeedFileKind kind) =>
        cells.Any(cell =>
            kind.Columns.Concat(kind.Optional)
                .Any(column => string.Equals(cell.Trim().Replace(' ', '_'), column, StringComparison.OrdinalIgnoreCase))
        );
}
