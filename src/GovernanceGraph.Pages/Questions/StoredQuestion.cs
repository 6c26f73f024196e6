using System.Text.RegularExpressions;
using GovernanceGraph.Pages.Reading;

namespace GovernanceGraph.Pages.Questions;

/// <summary>A question that the project keeps, with its document and what to notice in its answer.</summary>
/// <param name="Name">Its name in addresses: "01-paris-call-signatories-in-gge".</param>
/// <param name="Title">The question.</param>
/// <param name="Query">The document.</param>
/// <param name="Notice">What to notice, as HTML; "" where there is nothing.</param>
/// <param name="Columns">
/// The columns that its tables show, with their heads, by the name of the root field; all columns of other tables.
/// </param>
sealed partial record StoredQuestion(
    string Name,
    string Title,
    string Query,
    string Notice,
    IReadOnlyDictionary<string, IReadOnlyList<(string Way, string Head)>> Columns
)
{
    const string Folder = "questions/";
    const string Document = ".graphql";

    static readonly Lazy<IReadOnlyDictionary<string, StoredQuestion>> All = new(ReadAll);

    /// <summary>The question of a name; null: none.</summary>
    internal static StoredQuestion? Find(string name) => All.Value.GetValueOrDefault(name);

    static Dictionary<string, StoredQuestion> ReadAll() =>
        typeof(StoredQuestion)
            .Assembly.GetManifestResourceNames()
            .Where(name =>
                name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Document, StringComparison.Ordinal)
            )
            .Select(name => Read(name[Folder.Length..^Document.Length]))
            .ToDictionary(question => question.Name, StringComparer.Ordinal);

    static StoredQuestion Read(string name)
    {
        var page = EmbeddedText.Read($"{Folder}{name}.md");
        var title = page.Split('\n')[0].TrimStart('#', ' ');
        var notice = Notices().Match(page) is { Success: true } found
            ? MarkdownDocument.ToHtml(found.Groups["text"].Value, $"answer/{name}")
            : "";
        return new(name, title, EmbeddedText.Read($"{Folder}{name}{Document}"), notice, ColumnsOf(page));
    }

    // The page names the ways of a table's columns in a comment before it, and their heads in the table.
    static Dictionary<string, IReadOnlyList<(string Way, string Head)>> ColumnsOf(string page)
    {
        var columns = new Dictionary<string, IReadOnlyList<(string Way, string Head)>>(StringComparer.Ordinal);
        foreach (Match found in Rows().Matches(page))
        {
            var ways = Cells(found.Groups["ways"].Value);
            var heads = Cells(found.Groups["heads"].Value);
            if (found.Groups["root"].Value.Split('.') is [var root, "nodes" or "edges"] && ways.Count == heads.Count)
            {
                columns.TryAdd(root, [.. ways.Zip(heads)]);
            }
        }

        return columns;
    }

    static List<string> Cells(string row) =>
        [.. row.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex(
        @"<!-- rows: (?<root>[\w.]+)(?<ways>[^>]*?)-->\s*\n(?<heads>\|[^\n]*\|)\n",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Rows();

    [GeneratedRegex(
        "## What to notice\n(?<text>.*?)(?=\n## |$)",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Notices();
}
