using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GovernanceGraph.Pages.Reading;

/// <summary>Reads documents of the project, which are parts of the program, as HTML.</summary>
static class MarkdownDocument
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .DisableHtml()
        .Build();

    /// <summary>The title and the HTML of a document.</summary>
    /// <param name="name">The name of its file.</param>
    /// <param name="self">The address of the page that shows it.</param>
    internal static (string Title, string Html) Read(string name, string self)
    {
        var document = Parse(EmbeddedText.Read(name), self);
        var title = document.Descendants<HeadingBlock>().First(heading => heading.Level == 1);
        return (
            string.Concat(title.Inline!.Descendants<LiteralInline>().Select(part => part.Content.ToString())),
            Html(document)
        );
    }

    /// <summary>The HTML of a text.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="self">The address of the page that shows it.</param>
    internal static string ToHtml(string markdown, string self) => Html(Parse(markdown, self));

    // The head of a column without a name must not be a heading: readers would hear an empty one.
    static string Html(Markdig.Syntax.MarkdownDocument document) =>
        document.ToHtml(Pipeline).Replace("<th></th>", "<td></td>", StringComparison.Ordinal);

    static Markdig.Syntax.MarkdownDocument Parse(string markdown, string self)
    {
        var document = Markdown.Parse(DocumentComments.Remove(markdown), Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            link.Url = DocumentLinks.Resolve(link.Url, self);
            if (link.Url?.StartsWith("http", StringComparison.Ordinal) == true)
            {
                link.GetAttributes().AddProperty("rel", "noopener noreferrer external");
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>())
        {
            link.Url = DocumentLinks.Resolve(link.Url, self) ?? link.Url;
            link.GetAttributes().AddProperty("rel", "noopener noreferrer external");
        }

        // What scrolls by itself can be reached by keyboard.
        foreach (var block in document.Descendants().Where(block => block is FencedCodeBlock or Table))
        {
            block.GetAttributes().AddProperty("tabindex", "0");
        }

        return document;
    }
}
