using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GovernanceGraph.Api.Tests.Questions;

/// <summary>
/// Fills the tables of a Markdown page from answers. A comment above a table says what is in it:
/// <code>&lt;!-- rows: states.nodes | name | signed.edges.since --></code>
/// a row for each element that the first path leads to, a cell for each of the other paths;
/// <code>&lt;!-- values: states.totalCount | companies.totalCount --></code>
/// a row for each path, the first cell of which is written by hand. Headings are written by hand, too.
/// </summary>
static partial class AnswerTables
{
    const int MaxRows = 20;
    const int MaxValues = 4;
    const string Unknown = "–";

    static readonly HashSet<string> Enums = ["basis", "kind", "ofKind", "polarity", "standing", "status", "type"];

    /// <summary>The page with its tables filled.</summary>
    /// <param name="page">Markdown.</param>
    /// <param name="answerTo">The data of the answer that the table at a position of the page shows.</param>
    /// <param name="wholeAnswer">The file that has all rows. Without one, all rows are shown.</param>
    internal static string Fill(string page, Func<int, JsonElement> answerTo, string? wholeAnswer = null) =>
        Table()
            .Replace(
                page,
                table =>
                {
                    var paths = table.Groups["paths"].Value.Split('|', StringSplitOptions.TrimEntries);
                    var data = answerTo(table.Index);
                    var rows =
                        table.Groups["kind"].Value == "rows"
                            ? RowsOf(data, paths)
                            : ValuesOf(data, paths, table.Groups["rows"].Value);
                    var shown = wholeAnswer is null ? rows.Count : Math.Min(rows.Count, MaxRows);
                    var text = new StringBuilder(table.Groups["head"].Value);
                    foreach (var row in rows.Take(shown))
                    {
                        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |\n");
                    }

                    if (shown < rows.Count)
                    {
                        text.Append(
                            CultureInfo.InvariantCulture,
                            $"\n*{rows.Count - shown} more rows are in the [whole answer]({wholeAnswer}).*\n"
                        );
                    }

                    return text.ToString();
                }
            );

    /// <summary>The positions of the tables that a page has to have filled.</summary>
    internal static IEnumerable<int> In(string page) => Table().Matches(page).Select(table => table.Index);

    /// <summary>A source by its title, with a link to its address if it has one.</summary>
    internal static string Link(JsonElement source)
    {
        var title = Escaped(source.GetProperty("title").GetString()!);
        return source.GetProperty("url").GetString() is { } url ? $"[{title}]({InBrackets(url)})" : title;
    }

    static List<string[]> RowsOf(JsonElement data, string[] paths)
    {
        var rows = AnswerPath
            .Follow(data, paths[0])
            .Select(row => paths.Skip(1).Select(path => Cell(row, path)).ToArray())
            .ToList();
        for (var column = 1; column < paths.Length; column++)
        {
            if (rows.TrueForAll(row => row[column - 1] == Unknown))
            {
                throw new InvalidDataException($"\"{paths[column]}\" leads to nothing below \"{paths[0]}\".");
            }
        }

        return rows;
    }

    static List<string[]> ValuesOf(JsonElement data, string[] paths, string rows)
    {
        var labels = rows.TrimEnd('\n').Split('\n').Select(row => row.Split(" | ")[0].TrimStart('|').Trim()).ToList();
        return labels.Count == paths.Length
            ? [.. labels.Select((label, i) => new[] { label, Cell(data, paths[i]) })]
            : throw new InvalidDataException(
                $"{paths.Length} paths for {labels.Count} rows: {string.Join(", ", paths)}."
            );
    }

    static string Cell(JsonElement row, string path)
    {
        var name = path[(path.LastIndexOf('.') + 1)..];
        var values = AnswerPath
            .Follow(row, path)
            .Where(value => value.ValueKind != JsonValueKind.Null)
            .Select(value => Value(value, name))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return values.Count switch
        {
            0 => Unknown,
            > MaxValues => $"{string.Join("; ", values.Take(MaxValues))}; and {values.Count - MaxValues} more",
            _ => string.Join("; ", values),
        };
    }

    static string Value(JsonElement value, string field) =>
        value.ValueKind switch
        {
            JsonValueKind.True => "yes",
            JsonValueKind.False => "no",
            JsonValueKind.Number => value.GetInt64().ToString("N0", CultureInfo.InvariantCulture),
            JsonValueKind.Object when value.TryGetProperty("url", out _) => Link(value),
            JsonValueKind.String when Enums.Contains(field) => InWords(value.GetString()!),
            JsonValueKind.String => Escaped(value.GetString()!),
            _ => throw new InvalidDataException($"\"{field}\" leads to {value.ValueKind}, which no cell can show."),
        };

    // As the glossary spells it: "COMPLETE_LIST" is "complete list".
    static string InWords(string member) =>
        member switch
        {
            "ORGANIZATION" or "org" => "organisation",
            _ => member.ToLowerInvariant().Replace('_', ' '),
        };

    static string InBrackets(string url) =>
        url.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    static string Escaped(string text) => Special().Replace(text.ReplaceLineEndings(" "), @"\$0");

    [GeneratedRegex(
        @"(?<head><!-- (?<kind>rows|values): (?<paths>[^>]+?) -->\n\n\|[^\n]*\n\|[ :|-]*\n)(?<rows>(\|[^\n]*\n)*)"
            + @"(\n\*\d+ more rows[^\n]*\n)?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Table();

    [GeneratedRegex(@"[|*_\[\]<>`\\]", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Special();
}
