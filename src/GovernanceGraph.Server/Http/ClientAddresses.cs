using System.Net;
using Microsoft.Extensions.Primitives;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// Who a request comes from: the other end of the connection, or where that is a proxy that the operator trusts, whom
/// the proxy names. Anybody can send the header "X-Forwarded-For", so it is read from the right, and only as far as
/// trusted proxies wrote it.
/// </summary>
/// <param name="trustedProxies">Those proxies.</param>
sealed class ClientAddresses(IReadOnlyList<IPNetwork> trustedProxies)
{
    /// <summary>Proxies behind one another: beyond them the header is not read.</summary>
    internal const int MaxProxies = 32;

    const string Header = "X-Forwarded-For";

    /// <summary>The client of a request.</summary>
    internal AddressBlock Of(HttpContext context)
    {
        var peer = context.Connection.RemoteIpAddress ?? IPAddress.None;
        return AddressBlock.Of(IsTrusted(peer) ? Forwarded(context.Request.Headers[Header], peer) : peer);
    }

    IPAddress Forwarded(StringValues header, IPAddress peer)
    {
        var client = peer;
        var names = header.ToString().Split(',', StringSplitOptions.TrimEntries);
        for (var i = names.Length - 1; i >= Math.Max(0, names.Length - MaxProxies); i--)
        {
            // Some proxies write the port too.
            if (!IPEndPoint.TryParse(names[i], out var named))
            {
                break;
            }

            client = named.Address;
            if (!IsTrusted(client))
            {
                break;
            }
        }

        return client;
    }

    /// <summary>Whether the other end of a request's connection is one of those proxies.</summary>
    internal bool IsBehindProxy(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } peer && IsTrusted(peer);

    bool IsTrusted(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        foreach (var network in trustedProxies)
        {
            if (network.Contains(plain))
            {
                return true;
            }
        }

        return false;
    }
}
