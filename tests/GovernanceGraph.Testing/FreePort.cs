using System.Net;
using System.Net.Sockets;

namespace GovernanceGraph.Testing;

/// <summary>A TCP port for a process that has to be told one before it starts.</summary>
public static class FreePort
{
    /// <summary>
    /// A port of the loopback address that nothing listens on now; another process may take it before it is used.
    /// </summary>
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
