namespace GovernanceGraph.Pages.Reading;

/// <summary>The links of documents, which lead to other files of the project, as links of pages.</summary>
static class DocumentLinks
{
    /// <summary>
    /// Where a link leads on the site, relative to the start page; null: to a file that has no page, so that only its text
    /// is shown.
    /// </summary>
    internal static string? Resolve(string? link)
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
            "" => $"guide{fragment}",
            "analysts-guide.md" or "../analysts-guide.md" => $"guide{fragment}",
            "glossary.md" or "../glossary.md" => $"glossary{fragment}",
            _ => null,
        };
    }
}
