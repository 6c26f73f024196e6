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
