using System.Text.RegularExpressions;

namespace GovernanceGraph.Pages.Reading;

/// <summary>The links of documents, which lead to other files of the project, as links of pages.</summary>
static partial class DocumentLinks
{
    /// <summary>
    /// Where a link of the document at the address "self" leads on the site, relative to the start page; null: to a
    /// file that has no page, so that only its text is shown.
    /// </summary>
    internal static string? Resolve(string? link, string self)
    {
        if (link is null || link.StartsWith("http", StringComparison.Ordinal))
        {
            return link?.Replace("http://localhost:5080/", "./", StringComparison.Ordinal);
        }

        var (path, fragment) = link.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0
            ? (link[..hash], link[hash..])
            : (link, "");
        return path switch
        {
            "" => $"{self}{fragment}",
            "questions/README.md" => "questions",
            _ when Question().Match(path) is { Success: true } question => $"answer/{question.Groups["name"].Value}",
            "analysts-guide.md" or "../analysts-guide.md" => $"guide{fragment}",
            "glossary.md" or "../glossary.md" => $"glossary{fragment}",
            _ => null,
        };
    }

    [GeneratedRegex(@"^(?:questions/)?(?<name>\d\d-[a-z0-9-]+)\.md$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Question();
}
