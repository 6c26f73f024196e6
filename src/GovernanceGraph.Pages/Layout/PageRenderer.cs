using GovernanceGraph.Pages.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace GovernanceGraph.Pages.Layout;

/// <summary>Renders pages to HTML.</summary>
sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>Renders a page with the layout that all have, or with that of embeds.</summary>
    internal Task<string> RenderAsync(Page page, PageFrame frame, bool isEmbed) =>
        isEmbed ? RenderAsync<EmbedLayout>(page, frame) : RenderAsync<SiteLayout>(page, frame);

    async Task<string> RenderAsync<TLayout>(Page page, PageFrame frame)
        where TLayout : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    [nameof(SiteLayout.Page)] = page,
                    [nameof(SiteLayout.Frame)] = frame,
                }
            );
            return (await renderer.RenderComponentAsync<TLayout>(parameters)).ToHtmlString();
        });
    }
}
