using System.Buffers;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// The names by which a client knows the server: that of the header "Host", and behind proxies that the operator
/// trusts, those that they were asked for ("X-Forwarded-Host", "Forwarded"). They tell the server's own pages, whose
/// requests no setting needs to allow. A page cannot forge them: browsers let none send a header with the handshake of
/// a WebSocket.
/// </summary>
/// <param name="clients">Tells proxies.</param>
/// <param name="allowed">The names that the operator allows; null: any that a trusted proxy was asked for.</param>
sealed class ServerNames(ClientAddresses clients, HostFilter? allowed)
{
    const string ForwardedHost = "X-Forwarded-Host";
    const string ForwardedPort = "X-Forwarded-Port";
    const string Forwarded = "Forwarded";
    const string HostParameter = "host=";

    // What would make a name another part of an address.
    static readonly SearchValues<char> NoName = SearchValues.Create("@/?#\\%");

    /// <summary>Whether the page that sent a request is one of the server's own.</summary>
    internal bool IsOwnPage(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (!Uri.TryCreate(headers.Origin.ToString(), UriKind.Absolute, out var page))
        {
            return false;
        }

        return IsOf(page, context.Request.Host.Value ?? "")
            || (
                clients.IsBehindProxy(context)
                && AskedFor(headers).Any(name => IsOf(page, name) && allowed?.Permits(new HostString(name)) != false)
            );
    }

    /// <summary>Whether a page came from a host with a name, which may have a port.</summary>
    static bool IsOf(Uri page, string name) =>
        name.AsSpan().IndexOfAny(NoName) < 0
        && Uri.TryCreate($"{page.Scheme}://{name}", UriKind.Absolute, out var host)
        && Uri.Compare(
            page,
            host,
            UriComponents.SchemeAndServer,
            UriFormat.SafeUnescaped,
            StringComparison.OrdinalIgnoreCase
        ) == 0;

    static IEnumerable<string> AskedFor(IHeaderDictionary headers)
    {
        var port = headers[ForwardedPort].ToString();
        foreach (var name in Parts(headers[ForwardedHost], ','))
        {
            yield return name;
            if (port.Length > 0)
            {
                yield return $"{name}:{port}"; // some proxies tell the port apart
            }
        }

        // RFC 7239: for=192.0.2.60;proto=https;host="example.org:8443", for=…
        foreach (
            var pair in Parts(headers[Forwarded], ',', ';')
                .Where(pair => pair.StartsWith(HostParameter, StringComparison.OrdinalIgnoreCase))
        )
        {
            yield return HeaderUtilities.RemoveQuotes(pair[HostParameter.Length..]).ToString();
        }
    }

    static IEnumerable<string> Parts(StringValues header, params char[] separators) =>
        header
            .ToString()
            .Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Take(ClientAddresses.MaxProxies);
}
