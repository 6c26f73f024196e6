using System.Net;
using System.Net.Sockets;

namespace GovernanceGraph.Server.Http;

/// <summary>
/// Looks whether the addresses to listen on are free, before anything is opened or loaded for a server that could not start. The
/// web server finds out the rest, and what another program takes in between.
/// </summary>
static class FreePorts
{
    /// <exception cref="SettingsException">Another program listens on one of them.</exception>
    internal static void Require(Settings settings)
    {
        foreach (var url in settings.Urls.Concat(settings.Http2Urls))
        {
            var address = BindingAddress.Parse(url);
            if (address.Port > 0 && Hosts(address.Host).Any(host => IsTaken(new(host, address.Port))))
            {
                throw Taken($"\"{url}\"");
            }
        }
    }

    /// <summary>What to say of addresses that another program has.</summary>
    internal static SettingsException Taken(string addresses) => new(
        $"The address {addresses} is in use by another program; stop that one, or choose another address with --urls, " +
        "for example --urls http://localhost:5081.");

    static IPAddress[] Hosts(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
        : IPAddress.TryParse(host, out var address) ? [address]
        : [IPAddress.Any, IPAddress.IPv6Any];

    static bool IsTaken(IPEndPoint endpoint)
    {
        try
        {
            using var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(endpoint);
            return false;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode == SocketError.AddressAlreadyInUse; // others, such as a machine without IPv6, are the web server's to judge
        }
    }
}
