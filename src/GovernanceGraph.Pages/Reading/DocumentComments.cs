using System.Text.RegularExpressions;

namespace GovernanceGraph.Pages.Reading;

/// <summary>The comments of a document, which are for the tests that keep its tables right.</summary>
static partial class DocumentComments
{
    /// <summary>The document without them.</summary>
    internal static string Remove(string markdown) => Comment().Replace(markdown, "");

    [GeneratedRegex("<!--.*?-->\n?", RegexOptions.Singleline, 1000)]
    private static partial Regex Comment();
}
