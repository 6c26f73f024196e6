using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>What stays of the messages that subscriptions came with.</summary>
[Collection(Fuzzing.AloneTests.Name)]
public sealed class KeptMessagesTests
{
    const int Operations = 16;
    const int Characters = 500_000;

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task ASubscriptionKeepsNothingOfItsMessage()
    {
        await using var server = await RunningServer.StartAsync();
        await using var client = await SocketClient.BeginAsync(server);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Operations; i++)
        {
            await client.SendAsync(
                $$$$"""{"id":"{{{{i}}}}","type":"subscribe","payload":{"query":"subscription { """
                    + $$$$"""revisionAdded { revision { number } } """
                    + $$$$"""}","variables":{"x":"{{{{new string('x', Characters)}}}}"}}}"""
            );
        }

        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
        using var guard = new CancellationTokenSource(Patience);
        while (GC.GetTotalMemory(forceFullCollection: true) - before > Operations * Characters / 4)
        {
            await Task.Delay(100, guard.Token); // the operations are opened beside the loop that answered
        }

        await server.AddAsync("state:DE");
        Assert.Contains("\"number\":2", await client.ReceiveAsync(), StringComparison.Ordinal);
    }
}
