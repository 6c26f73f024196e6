using GovernanceGraph.Pages.Reading;
using Xunit;

namespace GovernanceGraph.Pages.Tests.Reading;

/// <summary>The documents of the project as pages.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("documents/analysts-guide.md", "Analysts' guide")]
    [InlineData("documents/glossary.md", "Glossary")]
    public void ADocumentHasItsTitleAndNoCommentsForTests(string name, string title)
    {
        var (read, html) = MarkdownDocument.Read(name, "guide");

        Assert.Equal(title, read);
        Assert.Contains("<table tabindex=\"0\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
        Assert.DoesNotContain("values:", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#dates", "guide#dates")]
    [InlineData("glossary.md", "glossary")]
    [InlineData("01-paris-call-signatories-in-gge.md", "answer/01-paris-call-signatories-in-gge")]
    [InlineData("questions/33-paris-call-on-2019-09-11.md", "answer/33-paris-call-on-2019-09-11")]
    [InlineData("../README.md", null)]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("http://localhost:5080/graphql", "./graphql")]
    public void ALinkLeadsToAPageOrNowhere(string link, string? address) =>
        Assert.Equal(address, DocumentLinks.Resolve(link, "guide"));
}
