using System.Net;
using System.Net.Sockets;

namespace GovernanceGraph.Server.Configuration;

/// <summary>Reads addresses and networks out of settings.</summary>
static class NetworkSettings
{
    /// <summary>The networks that a text names, separated by blanks, commas or semicolons; an address is a network of its own.</summary>
    /// <param name="setting">The setting's name, for the faults.</param>
    /// <param name="text">What it says.</param>
    /// <param name="faults">Gets the faults.</param>
    internal static IReadOnlyList<IPNetwork> Read(string setting, string text, List<string> faults)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
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
                faults.Add(
                    $"The setting \"{setting}\" holds \"{part}\"; set it to addresses like \"10.0.0.1\" and networks like \"10.0.0.0/8\".");
            }
        }

        return networks;
    }
}
