namespace GovernanceGraph.Pages.Rendering;

/// <summary>What a page tells browsers, search engines and sites that link to it.</summary>
/// <param name="Title">Its title, without the name of the site.</param>
/// <param name="Description">One sentence about it.</param>
/// <param name="Address">Its address, relative to the start page, with the parameters that change its content.</param>
public sealed record PageHead(string Title, string Description, string Address)
{
    /// <summary>The page as data by the terms of schema.org, as JSON-LD; null: none.</summary>
    internal string? StructuredData { get; init; }

    /// <summary>Whether search engines are to show it: a page of an older revision or of a mistake is not.</summary>
    internal bool IsIndexed { get; init; } = true;
}
