using System.Text.RegularExpressions;

namespace GovernanceGraph.Pages.Queries;

/// <summary>The query behind a page: a document in a file of its own, with the fragments that it spreads.</summary>
sealed partial class PageQuery
{
    PageQuery(string text) => Text = text;

    /// <summary>The document with its fragments, as a reader can copy and run it.</summary>
    internal string Text { get; }

    /// <summary>Reads the document of a page, once, when the program starts.</summary>
    /// <param name="name">The name of its file without ".graphql".</param>
    internal static PageQuery Load(string name)
    {
        var text = Read(name).TrimEnd() + "\n";
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; ; )
        {
            var spread = Spread().Match(text, start);
            if (!spread.Success)
            {
                return new(text);
            }

            start = spread.Index + spread.Length;
            if (known.Add(spread.Groups["name"].Value))
            {
                text += "\n" + Read($"{FileName(spread.Groups["name"].Value)}.fragment").TrimEnd() + "\n";
            }
        }
    }

    static string FileName(string fragment) => Boundary().Replace(fragment, "-").ToLowerInvariant();

    static string Read(string name)
    {
        using var stream =
            typeof(PageQuery).Assembly.GetManifestResourceStream($"queries/{name}")
            ?? throw new System.Diagnostics.UnreachableException($"The program has no query \"{name}\".");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\.\.\.(?<name>[A-Z]\w*)", RegexOptions.None, 1000)]
    private static partial Regex Spread();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex Boundary();
}
