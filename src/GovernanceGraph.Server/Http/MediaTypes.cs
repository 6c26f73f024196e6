using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// Which media type the client gets, and whether its body can be read (GraphQL over HTTP, "Media Types").
/// </summary>
static class MediaTypes
{
    internal const string Json = "application/json; charset=utf-8";
    internal const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    internal const string Html = "text/html; charset=utf-8";
    internal const string PlainText = "text/plain; charset=utf-8";

    internal const string EventStream = "text/event-stream; charset=utf-8";

    static readonly FrozenSet<string> NamesOfUtf8 = FrozenSet.ToFrozenSet(
        ["utf-8", "utf8", "us-ascii", "ascii"],
        StringComparer.OrdinalIgnoreCase
    );

    const string EventStreamName = "text/event-stream";
    const string JsonName = "application/json";
    const string GraphQLResponseName = "application/graphql-response+json";
    const string HtmlName = "text/html";

    /// <summary>The value of Content-Type.</summary>
    internal static string Name(ResponseFormat format) => format == ResponseFormat.Json ? Json : GraphQLResponse;

    /// <summary>
    /// The format for an Accept header: the one of highest quality; of equal quality the specification's own type where
    /// the client names it, else application/json, which is also the answer to a wildcard and to no header at all.
    /// Null: none of ours.
    /// </summary>
    internal static ResponseFormat? Choose(StringValues accept)
    {
        if (accept.Count == 0)
        {
            return ResponseFormat.Json;
        }

        if (accept.Count == 1)
        {
            switch (accept[0])
            {
                case null or "" or "*/*" or JsonName:
                    return ResponseFormat.Json;
                case GraphQLResponseName:
                    return ResponseFormat.GraphQLResponse;
            }
        }

        if (!MediaTypeHeaderValue.TryParseList(accept!, out var wanted))
        {
            return null;
        }

        var json = Quality(wanted, JsonName);
        var response = wanted.Any(type => Names(type, GraphQLResponseName)) ? Quality(wanted, GraphQLResponseName) : 0;
        return (json, response) switch
        {
            (0, 0) => null,
            var (one, other) => other >= one ? ResponseFormat.GraphQLResponse : ResponseFormat.Json,
        };
    }

    /// <summary>
    /// Whether the client is a browser that wants a page: it names text/html, and nothing of ours as high.
    /// </summary>
    internal static bool WantsPage(StringValues accept)
    {
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(accept!, out var wanted))
        {
            return false;
        }

        var page = wanted
            .Where(type => Names(type, HtmlName))
            .Select(type => type.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
        var data = wanted
            .Where(type => Names(type, JsonName) || Names(type, GraphQLResponseName))
            .Select(type => type.Quality ?? 1)
            .DefaultIfEmpty(0)
            .Max();
        return page > data;
    }

    /// <summary>Whether the client names server-sent events; a wildcard does not mean them.</summary>
    internal static bool AcceptsEventStream(StringValues accept) =>
        accept.Count > 0
        && MediaTypeHeaderValue.TryParseList(accept!, out var wanted)
        && wanted.Any(type => Names(type, EventStreamName) && type.Quality is null or > 0);

    /// <summary>
    /// Why a body of this Content-Type cannot be read; null where it is JSON in UTF-8, which is also what no charset
    /// means. "utf8" is what many programs call it, and ASCII is a part of it.
    /// </summary>
    internal static HttpError? ErrorOfBody(string? contentType)
    {
        if (contentType is JsonName or Json)
        {
            return null;
        }

        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !Names(type, JsonName))
        {
            return HttpError.UnsupportedContentType;
        }

        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        return charset.Length == 0 || NamesOfUtf8.Contains(charset.ToString())
            ? null
            : HttpError.UnsupportedCharset(charset.ToString());
    }

    // The most specific range that covers the type decides, as HTTP says.
    static double Quality(IList<MediaTypeHeaderValue> wanted, string name)
    {
        MediaTypeHeaderValue? best = null;
        foreach (var type in wanted)
        {
            var covers =
                Names(type, name)
                || type.MatchesAllTypes
                || (type.MatchesAllSubTypes && name.StartsWith($"{type.Type}/", StringComparison.OrdinalIgnoreCase));
            if (covers && (best is null || Specificity(type) > Specificity(best)))
            {
                best = type;
            }
        }

        return best is null ? 0 : best.Quality ?? 1;
    }

    static int Specificity(MediaTypeHeaderValue type) =>
        type.MatchesAllTypes ? 0
        : type.MatchesAllSubTypes ? 1
        : 2;

    static bool Names(MediaTypeHeaderValue type, string name) =>
        type.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase);
}
