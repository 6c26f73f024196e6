using System.Globalization;
using System.Net;
using GovernanceGraph.Server.Tests.Administration;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>
/// The npm packages graphql-ws, graphql-sse and subscriptions-transport-ws, as applications use them, against the
/// running server.
/// </summary>
public sealed class ClientLibraryTests
{
    [Fact]
    public async Task TheUsualClientsAskAreRefusedAndHearOfWhatIsLoaded()
    {
        NodeScript.Require("graphql-ws");
        NodeScript.Require("graphql-sse");
        var lines = await RunAsync("clients.mjs");

        foreach (var client in new[] { "graphql-ws", "graphql-sse" })
        {
            Assert.Contains(
                $$$$$"""{"client":"{{{{{client}}}}}","answers":[{"data":{"state":{"name":"France"}}}]}""",
                lines
            );
            Assert.Contains(
                $$$$$"""{"client":"{{{{{client}}}}}","refusal":"Cannot query field \"nothing\" on type \"Query\"."}""",
                lines
            );
            Assert.Contains(
                $$$$$"""{"client":"{{{{{client}}}}}","event":{"data":{"revisionAdded":{"revision":{"number":2"""
                    + $$$$$""","reason":"Loaded from the folder \"seed\"."},"entityIds":["state:DE"]}}}}""",
                lines
            );
        }

        Assert.Equal("done", lines[^1]);
    }

    [Fact]
    public async Task TheClientOfTheOlderProtocolAsksIsRefusedAndHearsOfWhatIsLoaded()
    {
        NodeScript.Require("subscriptions-transport-ws");
        Assert.Equal(
            [
                """{"client":"subscriptions-transport-ws","connected":true}""",
                """{"client":"subscriptions-transport-ws","answers":[{"data":{"state":{"name":"France"}}}]}""",
                // It tells its user the first.
                """{"client":"subscriptions-transport-ws","refusal":["Cannot query field \"nothing\" """
                    + """on type \"Query\"."]}""",
                "listening",
                """{"client":"subscriptions-transport-ws","event":{"data":{"revisionAdded":{"revision":{"number":2"""
                    + ""","reason":"Loaded from the folder \"seed\"."},"entityIds":["state:DE"]}}}}""",
                "done",
            ],
            await RunAsync("older-client.mjs")
        );
    }

    /// <summary>Runs a script that asks by the word "listening" for a load.</summary>
    static async Task<List<string>> RunAsync(string script)
    {
        using var seed = new SeedFolderCopy();
        using var http = new HttpClient
        {
            DefaultRequestHeaders = { Authorization = new("Bearer", SeedFolderCopy.Key) },
        };
        await using var server = await RunningServer.StartAsync(seed.Configure);
        var known = (await server.Store.CurrentRevisionAsync(CancellationToken.None))!.Number.ToString(
            CultureInfo.InvariantCulture
        );
        return await NodeScript.RunAsync(
            [script, server.Address.AbsoluteUri, known],
            async line =>
            {
                if (line == "listening")
                {
                    seed.AddActor("state:DE", "Germany");
                    using var loaded = await http.PostAsync(new Uri(server.Address, "/admin/seed"), content: null);
                    Assert.Equal(HttpStatusCode.OK, loaded.StatusCode);
                }
            }
        );
    }
}
