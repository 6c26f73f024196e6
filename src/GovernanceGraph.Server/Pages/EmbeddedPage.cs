using System.Text;
using GovernanceGraph.Server.Http;

namespace GovernanceGraph.Server.Pages;

/// <summary>The few files of our own, which are parts of the program.</summary>
static class EmbeddedPage
{
    /// <summary>
    /// What a page of ours may load: its own files. No page may be framed, and nothing comes from another host.
    /// </summary>
    internal const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; "
        + "form-action 'none'; frame-ancestors 'none'";

    /// <summary>The text of a file of "wwwroot".</summary>
    internal static string Read(string name)
    {
        using var stream =
            typeof(EmbeddedPage).Assembly.GetManifestResourceStream($"wwwroot/{name}")
            ?? throw new System.Diagnostics.UnreachableException($"The program has no file \"{name}\".");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Writes a whole text with its length, or the headers alone where the client asks for those.</summary>
    /// <param name="context">The request.</param>
    /// <param name="text">The content.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="status">The status.</param>
    /// <param name="contentSecurityPolicy">What the page may load, where it is HTML.</param>
    internal static async Task WriteAsync(
        HttpContext context,
        string text,
        string contentType,
        int status = StatusCodes.Status200OK,
        string contentSecurityPolicy = ContentSecurityPolicy
    )
    {
        var body = Encoding.UTF8.GetBytes(text);
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (contentType == MediaTypes.Html)
        {
            response.Headers.ContentSecurityPolicy = contentSecurityPolicy;
        }

        await response.Body.WriteAsync(body); // to HEAD, the web server leaves the body out itself
    }
}
