using GovernanceGraph.Pages.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace GovernanceGraph.Pages.Layout;

/// <summary>Renders pages to HTML.</summary>
sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>Renders a page with the frame that all have.</summary>
    internal async Task<string> RenderAsync(Page page, PageFrame frame)
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
            return (await renderer.RenderComponentAsync<SiteLayout>(parameters)).ToHtmlString();
        });
    }
}
