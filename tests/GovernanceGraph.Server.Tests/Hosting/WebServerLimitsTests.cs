using System.Net.Sockets;
using System.Text;
using GovernanceGraph.Server.Tests.Subscriptions;
using Xunit;

namespace GovernanceGraph.Server.Tests.Hosting;

public sealed class WebServerLimitsTests
{
    [Fact]
    public async Task AConnectionTooManyIsClosedAndTheOthersGoOn()
    {
        await using var server = await RunningServer.StartAsync(settings => settings with { MaxConnections = 1 });
        using var first = await ConnectAsync(server);
        Assert.StartsWith("HTTP/1.1 200 OK", await AskAsync(first), StringComparison.Ordinal);
        using var second = await ConnectAsync(server);
        Assert.Equal("", await AskAsync(second));
        Assert.StartsWith("HTTP/1.1 200 OK", await AskAsync(first), StringComparison.Ordinal);
    }

    static async Task<TcpClient> ConnectAsync(RunningServer server)
    {
        var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        return client;
    }

    /// <summary>The first bytes of the answer; nothing where the connection is closed.</summary>
    static async Task<string> AskAsync(TcpClient client)
    {
        var bytes = new byte[4_096];
        try
        {
            await client.GetStream().WriteAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
            return Encoding.ASCII.GetString(bytes, 0, await client.GetStream().ReadAsync(bytes));
        }
        catch (IOException)
        {
            return ""; // reset and not ended
        }
    }
}
