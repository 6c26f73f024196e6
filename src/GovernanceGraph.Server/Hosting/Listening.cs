using GovernanceGraph.Server.Configuration;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace GovernanceGraph.Server.Hosting;

/// <summary>Makes a web server listen at the addresses of a setting.</summary>
static class Listening
{
    // Without TLS nothing tells which protocol a client begins to speak, so Kestrel wants to know it for each address.
    internal static void At(IReadOnlyList<string> urls, KestrelServerOptions kestrel, HttpProtocols protocol)
    {
        foreach (var address in urls.Select(BindingAddress.Parse))
        {
            if (ListenAddresses.IsLocalhost(address))
            {
                kestrel.ListenLocalhost(address.Port, endpoint => endpoint.Protocols = protocol);
            }
            else if (ListenAddresses.IsAny(address))
            {
                kestrel.ListenAnyIP(address.Port, endpoint => endpoint.Protocols = protocol);
            }
            else
            {
                foreach (var host in ListenAddresses.Of(address))
                {
                    kestrel.Listen(host, address.Port, endpoint => endpoint.Protocols = protocol);
                }
            }
        }
    }

    /// <summary>Starts a web server.</summary>
    /// <param name="host">The web server.</param>
    /// <param name="urls">Where it is to listen, as the settings say it.</param>
    /// <param name="option">The option that names other addresses.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>Where it listens, with the ports that it got.</returns>
    /// <exception cref="SettingsException">An address cannot be listened on.</exception>
    internal static async Task<IReadOnlyCollection<string>> StartAsync(
        WebApplication host,
        IEnumerable<string> urls,
        string option,
        CancellationToken cancellationToken
    )
    {
        var addresses = string.Join(", ", urls.Select(url => $"\"{url}\""));
        try
        {
            await host.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw FreePorts.Taken(addresses, option);
        }
        catch (Exception exception)
            when (exception is IOException or System.Net.Sockets.SocketException or InvalidOperationException)
        {
            throw new SettingsException(
                $"The server cannot listen on the address {addresses} ({exception.Message.TrimEnd('.')}"
                    + $"); choose another with {option}."
            );
        }

        var server = host.Services.GetRequiredService<IServer>();
        return [.. server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses];
    }
}
