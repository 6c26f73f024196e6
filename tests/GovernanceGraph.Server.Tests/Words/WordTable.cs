using System.Text.RegularExpressions;

namespace GovernanceGraph.Server.Tests.Words;

/// <summary>The table "Do not write" of docs/glossary.md, which is the only list of these words.</summary>
sealed partial class WordTable
{
    readonly (Regex Word, string Instead)[] rows;

    WordTable(IEnumerable<(string Word, string Instead)> rows) =>
        this.rows = [.. rows.Select(row => (Expression(row.Word), row.Instead))];

    public int Count => rows.Length;

    /// <summary>Reads the table from the text of the page.</summary>
    public static WordTable Read(string page) =>
        new(
            from line in page[page.IndexOf("## Do not write", StringComparison.Ordinal)..].Split('\n')
            let row = Row().Match(line)
            where row.Success
            select (row.Groups["word"].Value.Replace(@"\|", "|", StringComparison.Ordinal), row.Groups["instead"].Value)
        );

    /// <summary>Where a text has a word of the table: the place, the word and what to write instead.</summary>
    public IEnumerable<string> Find(Prose prose) =>
        from row in rows
        from Match match in row.Word.Matches(prose.Text)
        let line = prose.Line + prose.Text[..match.Index].Count(character => character == '\n')
        select $"{prose.File}:{line}: \"{Spaces().Replace(match.Value, " ")}\": write {row.Instead}";

    static Regex Expression(string word) =>
        new(
            $@"(?<!\w)(?:{word.Replace(" ", @"\s+", StringComparison.Ordinal)})(?!\w)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(10)
        );

    [GeneratedRegex(@"^\| `(?<word>.+?)` \| (?<instead>.+) \|$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Row();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Spaces();
}
