using System.Buffers;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// Lets pages of other origins read answers (the Fetch standard's CORS protocol). There are no cookies and no
/// credentials, so reading by any origin gives nothing away that is not public.
/// </summary>
sealed class Cors
{
    static readonly StringValues AnyOrigin = "*";
    static readonly StringValues OneDay = "86400";
    static readonly StringValues Readable = "ETag, Retry-After";
    static readonly StringValues Sendable =
        $"Content-Type, Authorization, {CostHeader.Name}, If-None-Match, Last-Event-ID, X-Requested-With";

    static readonly SearchValues<char> ListOfNames = SearchValues.Create(
        "!#$%&'*+-.^_`|~, 0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    );

    readonly string[] origins;
    readonly bool any;

    internal Cors(IReadOnlyList<string> origins)
    {
        this.origins = [.. origins];
        any = origins.Contains("*");
    }

    /// <summary>Whether pages of any origin may read answers.</summary>
    internal bool IsOpen => any;

    /// <summary>Adds the headers of an answer.</summary>
    internal void Allow(HttpContext context)
    {
        var headers = context.Response.Headers;
        var origin = context.Request.Headers.Origin;
        if (any)
        {
            headers.AccessControlAllowOrigin = AnyOrigin;
        }
        else if (origins.Length == 0)
        {
            return;
        }
        else
        {
            headers.Append("Vary", "Origin");
            if (!IsNamed(origin.ToString()))
            {
                return;
            }

            headers.AccessControlAllowOrigin = origin;
        }

        // An answer that a cache may keep serves pages also where none asked for it first.
        if (origin.Count > 0 || Caching.AppliesTo(context.Request.Method))
        {
            headers.AccessControlExposeHeaders = Readable;
        }
    }

    /// <summary>
    /// Whether pages of an origin may use the server: browsers leave this question to the server where a page opens a
    /// WebSocket. What is no page has no origin, an empty text here.
    /// </summary>
    internal bool Permits(string origin) => any || origin.Length == 0 || IsNamed(origin);

    /// <summary>Answers the question that a browser asks before a request that is not simple.</summary>
    /// <param name="context">The question.</param>
    /// <param name="methods">The methods of the address.</param>
    internal void AnswerPreflight(HttpContext context, string methods)
    {
        Allow(context);
        var headers = context.Response.Headers;
        headers.Allow = methods;
        if (headers.AccessControlAllowOrigin.Count > 0)
        {
            // No header gives a right here, so a page may send any; one that is no name could not be sent back.
            var asked = context.Request.Headers.AccessControlRequestHeaders;
            headers.AccessControlAllowMethods = methods;
            headers.AccessControlAllowHeaders =
                asked.Count == 0 || asked.ToString().AsSpan().ContainsAnyExcept(ListOfNames) ? Sendable : asked;
            headers.AccessControlMaxAge = OneDay;
        }

        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    // As it is sent back in a header, it must be ASCII.
    bool IsNamed(string origin) => Array.Exists(origins, named => Ascii.EqualsIgnoreCase(named, origin));
}
