using System.Globalization;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Server.Tests.PublishedClients;

/// <summary>
/// The caches of published clients against the running server: for each, the same identifier is the same record,
/// whatever asked for it; pages join to the server's list, and what is shown follows new revisions.
/// </summary>
[Collection(TwoRevisionTests.Name)]
public sealed class CacheTests(TwoRevisionServer server)
{
    [Theory]
    [InlineData("apollo.mjs 3", "@apollo/client-3", 25)]
    [InlineData("apollo.mjs 4", "@apollo/client", 25)]
    [InlineData("urql.mjs blind", "@urql/exchange-graphcache", 21)]
    [InlineData("urql.mjs aware", "@urql/exchange-graphcache", 24)]
    [InlineData("relay.mjs", "relay-runtime", 27)]
    public async Task ACacheKeepsWhatTheServerSaid(string script, string package, int checks)
    {
        NodeScript.Require(package);
        var words = script.Split(' ');
        var seed = (FuzzSettings.Seed & int.MaxValue).ToString(CultureInfo.InvariantCulture);
        var lines = await NodeScript.RunAsync(
            [$"caches/{words[0]}", server.Address.AbsoluteUri, .. words[1..], seed],
            line => line == "listening" ? server.AddRevisionAsync() : Task.CompletedTask
        );

        Assert.Equal(checks, ClientCheck.AllHeld(lines).Count);
    }
}
