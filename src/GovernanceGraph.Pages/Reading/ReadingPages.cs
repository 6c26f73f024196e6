using System.Collections.Frozen;
using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Rendering;
using Microsoft.AspNetCore.Components;

namespace GovernanceGraph.Pages.Reading;

/// <summary>The guide, the glossary and the list of questions, which are documents of the project, as pages.</summary>
static class ReadingPages
{
    static readonly FrozenDictionary<string, (string Title, string Html)> All = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["guide"] = "documents/analysts-guide.md",
        ["glossary"] = "documents/glossary.md",
        ["questions"] = "questions/README.md",
    }.ToFrozenDictionary(
        entry => entry.Key,
        entry => MarkdownDocument.Read(entry.Value, entry.Key),
        StringComparer.Ordinal
    );

    /// <summary>The page of a document.</summary>
    /// <param name="name">"guide", "glossary" or "questions".</param>
    /// <param name="viewing">What the links of the frame keep.</param>
    internal static Page Page(string name, Viewing viewing)
    {
        var (title, html) = All[name];
        return new(
            new(title, $"{title} of GovernanceGraph.", name),
            builder =>
            {
                builder.OpenElement(0, "article");
                builder.AddAttribute(1, "class", "reading");
                builder.AddContent(2, (MarkupString)html);
                builder.CloseElement();
            }
        )
        {
            Viewing = viewing,
        };
    }
}
