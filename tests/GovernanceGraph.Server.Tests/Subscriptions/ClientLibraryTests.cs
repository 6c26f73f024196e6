using System.Globalization;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>The npm packages graphql-ws and graphql-sse, as applications use them, against the running server.</summary>
public sealed class ClientLibraryTests
{
    [SkippableFact]
    public async Task TheUsualClientsAskAreRefusedAndListen()
    {
        NodeScript.Require("graphql-ws");
        NodeScript.Require("graphql-sse");
        await using var server = await RunningServer.StartAsync();
        var known = (await server.Store.CurrentRevisionAsync(CancellationToken.None))!.Number.ToString(CultureInfo.InvariantCulture);
        var lines = await NodeScript.RunAsync(
            ["clients.mjs", server.Address.AbsoluteUri, known],
            line => line == "listening" ? server.AddAsync("state:DE") : Task.CompletedTask);

        foreach (var client in new[] { "graphql-ws", "graphql-sse" })
        {
            Assert.Contains($$$$$"""{"client":"{{{{{client}}}}}","answers":[{"data":{"state":{"name":"France"}}}]}""", lines);
            Assert.Contains($$$$$"""{"client":"{{{{{client}}}}}","refusal":"Cannot query field \"nothing\" on type \"Query\"."}""", lines);
            Assert.Contains(
                $$$$$"""{"client":"{{{{{client}}}}}","event":{"data":{"revisionAdded":{"revision":{"number":2,"reason":"To see what happens"},"entityIds":["state:DE"]}}}}""",
                lines);
        }

        Assert.Equal("done", lines[^1]);
    }
}
