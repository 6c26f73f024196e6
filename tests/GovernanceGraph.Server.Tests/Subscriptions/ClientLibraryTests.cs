using System.Globalization;
using System.Net;
using GovernanceGraph.Server.Tests.Administration;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>The npm packages graphql-ws and graphql-sse, as applications use them, against the running server.</summary>
public sealed class ClientLibraryTests
{
    [SkippableFact]
    public async Task TheUsualClientsAskAreRefusedAndHearOfWhatIsLoaded()
    {
        NodeScript.Require("graphql-ws");
        NodeScript.Require("graphql-sse");
        using var seed = new SeedFolderCopy();
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", SeedFolderCopy.Key) } };
        await using var server = await RunningServer.StartAsync(seed.Configure);
        var known = (await server.Store.CurrentRevisionAsync(CancellationToken.None))!.Number.ToString(CultureInfo.InvariantCulture);
        var lines = await NodeScript.RunAsync(["clients.mjs", server.Address.AbsoluteUri, known], async line =>
        {
            if (line == "listening")
            {
                seed.AddActor("state:DE", "Germany");
                using var loaded = await http.PostAsync(new Uri(server.Address, "/admin/seed"), content: null);
                Assert.Equal(HttpStatusCode.OK, loaded.StatusCode);
            }
        });

        foreach (var client in new[] { "graphql-ws", "graphql-sse" })
        {
            Assert.Contains($$$$$"""{"client":"{{{{{client}}}}}","answers":[{"data":{"state":{"name":"France"}}}]}""", lines);
            Assert.Contains($$$$$"""{"client":"{{{{{client}}}}}","refusal":"Cannot query field \"nothing\" on type \"Query\"."}""", lines);
            Assert.Contains(
                $$$$$"""{"client":"{{{{{client}}}}}","event":{"data":{"revisionAdded":{"revision":{"number":2,"reason":"Loaded from the folder \"seed\"."},"entityIds":["state:DE"]}}}}""",
                lines);
        }

        Assert.Equal("done", lines[^1]);
    }
}
