using System.Net.Sockets;
using System.Text;
using GovernanceGraph.Server.Tests.Subscriptions;
using Xunit;

namespace GovernanceGraph.Server.Tests.Endpoints;

public sealed class AnswerSendingTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task AClientThatDoesNotTakeItsAnswerIsCutOff()
    {
        await using var server = await RunningServer.StartAsync(settings =>
            settings with
            {
                Subscriptions = settings.Subscriptions with { SendTimeout = TimeSpan.FromSeconds(1) },
            }
        );
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4_096 };
        await socket.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
        var fields = Enumerable
            .Range(0, 40)
            .Select(i => $"a{i}: __schema {{ types {{ name description fields {{ name description }} }} }} ");
        var query = $"{{ {string.Concat(fields)}}}";
        var body = $$"""{"query":"{{query}}"}""";
        await socket.SendAsync(
            Encoding.UTF8.GetBytes(
                $"POST /graphql HTTP/1.1\r\nHost: {server.Address.Authority}\r\nContent-Type: "
                    + $"application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"
            )
        );

        await server.Log.HasAsync("A client did not read its response for 1.0 s");
        using var guard = new CancellationTokenSource(Patience);
        var taken = 0L;
        var piece = new byte[65_536];
        try
        {
            int length;
            while ((length = await socket.ReceiveAsync(piece, guard.Token)) > 0)
            {
                taken += length;
            }
        }
        catch (SocketException)
        {
            // the connection was broken off
        }

        Assert.InRange(taken, 1, 10_000_000); // what the network held; all of it is more
    }
}
