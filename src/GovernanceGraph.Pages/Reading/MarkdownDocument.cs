using Markdig;
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
    internal static (string Title, string Html) Read(string name)
    {
        using var stream =
            typeof(MarkdownDocument).Assembly.GetManifestResourceStream($"documents/{name}")
            ?? throw new System.Diagnostics.UnreachableException($"The program has no document \"{name}\".");
        using var reader = new StreamReader(stream);
        var document = Markdown.Parse(DocumentComments.Remove(reader.ReadToEnd()), Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = DocumentLinks.Resolve(link.Url);
            if (link.Url?.StartsWith("http", StringComparison.Ordinal) == true)
            {
                link.GetAttributes().AddProperty("rel", "noopener noreferrer external");
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>())
        {
            link.Url = DocumentLinks.Resolve(link.Url) ?? link.Url;
            link.GetAttributes().AddProperty("rel", "noopener noreferrer external");
        }

        foreach (var block in document.Descendants<FencedCodeBlock>())
        {
            block.GetAttributes().AddProperty("tabindex", "0");
        }

        var title = document.Descendants<HeadingBlock>().First(heading => heading.Level == 1);
        return (
            string.Concat(title.Inline!.Descendants<LiteralInline>().Select(part => part.Content.ToString())),
            document.ToHtml(Pipeline)
        );
    }
}
