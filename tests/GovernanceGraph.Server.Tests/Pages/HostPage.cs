using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GovernanceGraph.Server.Tests.Pages;

/// <summary>A page of another origin: a server of its own, on a port of its own.</summary>
sealed class HostPage : IAsyncDisposable
{
    readonly WebApplication server;

    HostPage(WebApplication server) => this.server = server;

    /// <summary>Where it is.</summary>
    public Uri Address => new(server.Urls.Single());

    /// <summary>Serves a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="cancellationToken">Cancelled when the test ends.</param>
    public static async Task<HostPage> StartAsync(string html, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync(html, context.RequestAborted);
        });
        await server.StartAsync(cancellationToken);
        return new(server);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();
}
