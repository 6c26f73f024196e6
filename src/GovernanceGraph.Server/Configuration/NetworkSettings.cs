using System.Net;
using System.Net.Sockets;

namespace GovernanceGraph.Server.Configuration;

/// <summary>Reads addresses and networks out of settings.</summary>
static class NetworkSettings
{
    /// <summary>
    /// The networks that a text names, separated by spaces, commas or semicolons; an address is a network of its own.
    /// </summary>
    /// <param name="value">What is said of them.</param>
    /// <param name="errors">Gets the errors.</param>
    internal static IReadOnlyList<IPNetwork> Read(SettingValue value, List<string> errors)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in value.Text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (IPNetwork.TryParse(part, out var network))
            {
                networks.Add(network);
            }
            else if (IPAddress.TryParse(part, out var address) && part.AsSpan().IndexOfAny('.', ':') >= 0)
            {
                networks.Add(new(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128));
            }
            else
            {
                errors.Add(
                    $"The {value.Subject} contains \"{part}\"; set it to addresses like \"10.0.0.1\" and "
                        + "networks like \"10.0.0.0/8\"."
                );
            }
        }

        return networks;
    }
}
