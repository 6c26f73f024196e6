using Microsoft.Extensions.Primitives;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// What every answer tells browsers beside its content. Which files a page may load differs from page to page, so that
/// policy (Content-Security-Policy) stands with the page.
/// </summary>
/// <param name="isShared">Whether pages of any origin may read answers of the API, and so embed them too.</param>
sealed class SecurityHeaders(bool isShared)
{
    const string ContentTypeOptions = "X-Content-Type-Options";
    const string ResourcePolicy = "Cross-Origin-Resource-Policy";
    const string OpenerPolicy = "Cross-Origin-Opener-Policy";
    const string ReferrerPolicy = "Referrer-Policy";

    // Made once: an answer of the API must not cost memory for them.
    static readonly StringValues NoSniffing = "nosniff";
    static readonly StringValues SameOrigin = "same-origin";
    static readonly StringValues CrossOrigin = "cross-origin";
    static readonly StringValues NoReferrer = "no-referrer";

    readonly StringValues policyOfApi = isShared ? CrossOrigin : SameOrigin;

    /// <summary>
    /// An answer of the API: data, which no page runs or opens. Origins that CORS names read it whatever this says.
    /// </summary>
    internal void OfApi(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers[ContentTypeOptions] = NoSniffing;
        headers[ResourcePolicy] = policyOfApi;
    }

    /// <summary>A page of ours, a file of one, or what else is for who opens this server itself.</summary>
    internal static void OfPage(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers[ContentTypeOptions] = NoSniffing;
        headers[ResourcePolicy] = SameOrigin;
        headers[OpenerPolicy] = SameOrigin;
        headers[ReferrerPolicy] = NoReferrer;
    }
}
