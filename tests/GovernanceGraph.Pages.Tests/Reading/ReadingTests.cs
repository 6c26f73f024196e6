using GovernanceGraph.Pages.Reading;
using Xunit;

namespace GovernanceGraph.Pages.Tests.Reading;

/// <summary>The documents of the project as pages.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData("analysts-guide.md", "Analysts' guide")]
    [InlineData("glossary.md", "Glossary")]
    public void ADocumentHasItsTitleAndNoCommentsForTests(string name, string title)
    {
        var (read, html) = MarkdownDocument.Read(name);

        Assert.Equal(title, read);
        Assert.Contains("<table>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
        Assert.DoesNotContain("values:", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#dates", "guide#dates")]
    [InlineData("glossary.md", "glossary")]
    [InlineData("../README.md", null)]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("http://localhost:5080/graphql", "./graphql")]
    public void ALinkLeadsToAPageOrNowhere(string link, string? address) =>
        Assert.Equal(address, DocumentLinks.Resolve(link));
}
