using System.Diagnostics;
using System.Globalization;
using GovernanceGraph.Facts;
using GovernanceGraph.Model;
using GovernanceGraph.Storage;
using GovernanceGraph.Testing;

namespace GovernanceGraph.Embedded.Tests;

/// <summary>A process of its own that loads one revision after the other until it is killed.</summary>
static class LoadingProcess
{
    const int ClaimsOfRevision = 400;

    /// <summary>What the process writes when the store is open.</summary>
    public const string Opened = "open";

    public static async Task Main(string[] arguments)
    {
        await using var store = await EmbeddedGraphStore.OpenAsync(arguments[0]);
        Console.WriteLine(Opened);
        for (var revision = (await store.CurrentRevisionAsync(default))?.Number ?? 0; ; revision++)
        {
            await store.ApplyAsync(LoadOf(revision + 1), null, default);
            Console.WriteLine((revision + 1).ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The whole content of a revision: nothing of the one before stays.</summary>
    public static GraphChangeSet LoadOf(long revision)
    {
        var (text, source) = (string.Create(CultureInfo.InvariantCulture, $"declaration:d-{revision}"), string.Create(CultureInfo.InvariantCulture, $"source-{revision}"));
        List<Fact> facts = [Some.Source(source), Some.Entity(text, source: source)];
        for (var i = 0; i < ClaimsOfRevision; i++)
        {
            var company = string.Create(CultureInfo.InvariantCulture, $"company:c-{i}");
            facts.Add(Some.Entity(company, source: source));
            facts.Add(Some.Claim(company, GovernanceModel.Signed, text, source: source));
        }

        return new("A process", "To be killed", facts, [], ReplaceAll: true);
    }

    /// <summary>Starts it on a data directory.</summary>
    public static Process Start(string directory)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(LoadingProcess).Assembly.Location);
        start.ArgumentList.Add(directory);
        return Process.Start(start)!;
    }
}
