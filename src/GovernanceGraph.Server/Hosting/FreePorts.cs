using System.Net;
using System.Net.Sockets;
using GovernanceGraph.Server.Configuration;

namespace GovernanceGraph.Server.Hosting;

/// <summary>
/// Looks whether the addresses can be listened on, before anything is opened or loaded for a server that could not
/// start. The web server finds out the rest, and what another program takes in between.
/// </summary>
static class FreePorts
{
    /// <exception cref="SettingsException">One of them cannot be listened on.</exception>
    internal static void Require(Settings settings)
    {
        Require(settings.Urls.Concat(settings.Http2Urls), SettingsTable.Urls.Option!.Name);
        Require(settings.MetricsUrls, SettingsTable.MetricsUrls.Option!.Name);
    }

    /// <summary>What to say of addresses that another program has.</summary>
    internal static SettingsException Taken(string addresses, string option) =>
        new($"The address {addresses} is in use by another program; stop it, or {Choose(option)}.");

    static void Require(IEnumerable<string> urls, string option)
    {
        foreach (var url in urls)
        {
            var address = BindingAddress.Parse(url);
            var isNamed = !ListenAddresses.IsLocalhost(address) && !ListenAddresses.IsAny(address);
            foreach (var host in ListenAddresses.Of(address))
            {
                switch (Try(new(host, address.Port)))
                {
                    case SocketError.AddressAlreadyInUse:
                        throw Taken($"\"{url}\"", option);
                    case SocketError.AccessDenied:
                        throw new SettingsException(
                            $"This user may not listen on the address \"{url}\": ports below 1024 "
                                + $"usually need special rights; {Choose(option)}."
                        );
                    case SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported when isNamed:
                        throw new SettingsException(
                            $"The address \"{url}\" does not belong to this machine; {Choose(option)}."
                        );
                }
            }
        }
    }

    static string Choose(string option) =>
        $"choose another address with {option}, for example {option} http://localhost:5081";

    // A machine without IPv6 fails for one of the two addresses of "localhost", which is the web server's to judge.
    static SocketError Try(IPEndPoint endpoint)
    {
        try
        {
            using var socket = new Socket(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(endpoint);
            return SocketError.Success;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode;
        }
    }
}
