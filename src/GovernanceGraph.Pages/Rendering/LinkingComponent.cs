using GovernanceGraph.Pages.Addresses;
using Microsoft.AspNetCore.Components;

namespace GovernanceGraph.Pages.Rendering;

/// <summary>A component with links that keep the day and the revision that the reader looks at.</summary>
public abstract class LinkingComponent : ComponentBase
{
    [CascadingParameter]
    internal Viewing Viewing { get; set; } = Viewing.Newest;

    /// <summary>The address of a page, with the day and the revision that the reader looks at.</summary>
    internal string Link(string address) => Viewing.Link(address);
}
