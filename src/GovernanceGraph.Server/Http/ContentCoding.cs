using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace GovernanceGraph.Server.Http;

/// <summary>How the body of a request is compressed (RFC 9110, section 8.4.1).</summary>
enum ContentCoding
{
    /// <summary>Not at all.</summary>
    Identity,

    /// <summary>gzip (RFC 1952).</summary>
    Gzip,

    /// <summary>deflate in its zlib wrapping (RFC 1950).</summary>
    Deflate,

    /// <summary>Brotli (RFC 7932).</summary>
    Brotli,
}

/// <summary>Reads the header "Content-Encoding".</summary>
static class ContentCodings
{
    /// <summary>What is understood, as "Accept-Encoding" says it.</summary>
    internal const string Understood = "br, deflate, gzip";

    /// <summary>
    /// The one coding of a body; null where it is not known, or where there are several upon one another.
    /// </summary>
    /// <param name="header">The header; no header, an empty one and "identity" say that the body is as it is.</param>
    internal static ContentCoding? Read(StringValues header)
    {
        var found = ContentCoding.Identity;
        foreach (
            var name in header
                .ToString()
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            ContentCoding? coding = name.ToLower(CultureInfo.InvariantCulture) switch
            {
                "identity" => ContentCoding.Identity,
                "gzip" or "x-gzip" => ContentCoding.Gzip,
                "deflate" => ContentCoding.Deflate,
                "br" => ContentCoding.Brotli,
                _ => null,
            };
            if (coding is null || (coding != ContentCoding.Identity && found != ContentCoding.Identity))
            {
                return null;
            }

            found = coding == ContentCoding.Identity ? found : coding.Value;
        }

        return found;
    }
}
