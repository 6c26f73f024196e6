using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Records;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace GovernanceGraph.Pages.Rendering;

/// <summary>A page, ready to be rendered.</summary>
/// <param name="Head">What it tells browsers and search engines.</param>
/// <param name="Body">Its content.</param>
public sealed record Page(PageHead Head, RenderFragment Body)
{
    /// <summary>The HTTP status.</summary>
    internal int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>Seconds after which the client may try again; null: no such time.</summary>
    internal int? RetryAfter { get; init; }

    /// <summary>The day and the revision that the page shows.</summary>
    internal Viewing Viewing { get; init; } = Viewing.Newest;

    /// <summary>The revision whose data it shows; null: it shows none.</summary>
    internal RevisionLine? Revision { get; init; }

    /// <summary>The newest revision; null: unknown, or the page shows no data.</summary>
    internal RevisionLine? Newest { get; init; }

    /// <summary>The query behind it; null: there is none.</summary>
    internal ShownQuery? Query { get; init; }

    /// <summary>Its short form for pages of other sites; null: it has none.</summary>
    internal EmbedView? Embed { get; init; }

    /// <summary>The content of a component that gets everything from one model.</summary>
    internal static RenderFragment Content<TComponent, TModel>(TModel model)
        where TComponent : ModelComponent<TModel>
        where TModel : class =>
        builder =>
        {
            builder.OpenComponent<TComponent>(0);
#pragma warning disable MA0115 // The parameter is declared by the base class that the constraint names.
            builder.AddComponentParameter(1, nameof(ModelComponent<TModel>.Model), model);
#pragma warning restore MA0115
            builder.CloseComponent();
        };
}
