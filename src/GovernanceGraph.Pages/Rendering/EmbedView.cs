using Microsoft.AspNetCore.Components;

namespace GovernanceGraph.Pages.Rendering;

/// <summary>The short form of a page, for the pages of other sites.</summary>
/// <param name="Body">Its content, without a heading.</param>
/// <param name="Rows">About how many lines of a table it has, by which its height is estimated.</param>
public sealed record EmbedView(RenderFragment Body, int Rows)
{
    /// <summary>How to cite it; null: by its title, its revision and its permanent address.</summary>
    internal string? Citation { get; init; }
}
