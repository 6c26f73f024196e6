using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace GovernanceGraph.Server.Tests.Subscriptions;

/// <summary>The npm packages graphql-ws and graphql-sse, as applications use them, against the running server.</summary>
public sealed class ClientLibraryTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    static readonly string Folder = Path.Combine(Repository.Root, "tests", "GovernanceGraph.Server.Tests", "clients");

    [SkippableFact]
    public async Task TheUsualClientsAskAreRefusedAndListen()
    {
        Skip.IfNot(
            Directory.Exists(Path.Combine(Folder, "node_modules", "graphql-ws")),
            "The clients are not installed: run \"npm ci\" in tests/GovernanceGraph.Server.Tests/clients.");
        Skip.IfNot(HasNode(), "The program \"node\" is not installed: the clients need it.");
        await using var server = await RunningServer.StartAsync();
        var lines = await RunAsync(server);

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

    static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "node.exe" : "node")));

    static async Task<List<string>> RunAsync(RunningServer server)
    {
        var known = (await server.Store.CurrentRevisionAsync(CancellationToken.None))!.Number.ToString(CultureInfo.InvariantCulture);
        using var node = Process.Start(new ProcessStartInfo("node", ["clients.mjs", server.Address.AbsoluteUri, known])
        {
            UseShellExecute = false,
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var faults = node.StandardError.ReadToEndAsync();
        try
        {
            var lines = new List<string>();
            while (await node.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
            {
                lines.Add(line);
                if (line == "listening")
                {
                    await server.AddAsync("state:DE");
                }
            }

            await node.WaitForExitAsync().WaitAsync(Patience);
            Assert.True(node.ExitCode == 0, $"node ended with {node.ExitCode}: {await faults}");
            return lines;
        }
        finally
        {
            if (!node.HasExited)
            {
                node.Kill();
            }
        }
    }
}
