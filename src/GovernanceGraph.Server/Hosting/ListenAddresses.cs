using System.Net;
using System.Net.Sockets;
using GovernanceGraph.Server.Configuration;

namespace GovernanceGraph.Server.Hosting;

/// <summary>The endpoints of this machine that an address to listen on stands for.</summary>
static class ListenAddresses
{
    /// <summary>Whether the address means both loopback endpoints.</summary>
    internal static bool IsLocalhost(BindingAddress address) =>
        string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the address means every endpoint: "*" and "+", as ASP.NET Core has it.</summary>
    internal static bool IsAny(BindingAddress address) => address.Host is "*" or "+";

    /// <summary>The IP addresses of a host.</summary>
    /// <exception cref="SettingsException">No such name is known to this machine.</exception>
    internal static IReadOnlyList<IPAddress> Of(BindingAddress address)
    {
        if (IsLocalhost(address))
        {
            return [IPAddress.Loopback, IPAddress.IPv6Loopback];
        }

        if (IsAny(address))
        {
            return [IPAddress.Any, IPAddress.IPv6Any];
        }

        if (IPAddress.TryParse(address.Host, out var literal))
        {
            return [literal];
        }

        try
        {
            return Dns.GetHostAddresses(address.Host) is { Length: > 0 } found ? found : throw Unknown(address);
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException)
        {
            throw Unknown(address);
        }
    }

    static SettingsException Unknown(BindingAddress address) =>
        new(
            $"The host \"{address.Host}\" of the address \"{address}\" is not known to this machine; "
                + "name an address of this machine, \"localhost\", or \"*\" for all."
        );
}
