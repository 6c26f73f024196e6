using Microsoft.Extensions.Primitives;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// Lets pages of other origins read answers (the Fetch standard's CORS protocol). There are no cookies and no
/// credentials, so reading by any origin gives nothing away that is not public.
/// </summary>
sealed class Cors
{
    static readonly StringValues AnyOrigin = "*";
    static readonly StringValues Methods = "GET, HEAD, POST";
    static readonly StringValues OneDay = "86400";

    readonly string[] origins;
    readonly bool any;

    internal Cors(IReadOnlyList<string> origins)
    {
        this.origins = [.. origins];
        any = origins.Contains("*");
    }

    /// <summary>Adds the headers of an answer.</summary>
    internal void Allow(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (any)
        {
            headers.AccessControlAllowOrigin = AnyOrigin;
            return;
        }

        if (origins.Length == 0)
        {
            return;
        }

        headers.Append("Vary", "Origin");
        var origin = context.Request.Headers.Origin.ToString();
        if (origins.Contains(origin, StringComparer.OrdinalIgnoreCase))
        {
            headers.AccessControlAllowOrigin = origin;
        }
    }

    /// <summary>
    /// Whether the page that sent a request may use the server: browsers leave this question to the server where a page
    /// opens a WebSocket.
    /// </summary>
    internal bool Permits(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return any || origin.Length == 0 || origins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page)
                && string.Equals(page.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Answers the question that a browser asks before a request that is not simple.</summary>
    internal void AnswerPreflight(HttpContext context)
    {
        Allow(context);
        var headers = context.Response.Headers;
        headers.Allow = "GET, HEAD, POST, OPTIONS";
        if (headers.AccessControlAllowOrigin.Count > 0)
        {
            headers.AccessControlAllowMethods = Methods;
            headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders;
            headers.AccessControlMaxAge = OneDay;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }
}
