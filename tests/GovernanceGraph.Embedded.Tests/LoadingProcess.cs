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

    /// <summary>The first argument of the process: what follows goes to <see cref="RunAsync"/>.</summary>
    public const string Command = "load";

    public static async Task RunAsync(string[] arguments)
    {
        await using var store = await EmbeddedGraphStore.OpenAsync(arguments[0]);
        Console.WriteLine(Opened);
        var loads = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : int.MaxValue;
        for (var revision = (await store.CurrentRevisionAsync(default))?.Number ?? 0; loads > 0; revision++, loads--)
        {
            var outcome = await store.ApplyAsync(LoadOf(revision + 1), null, default);
            Console.WriteLine((revision + 1).ToString(CultureInfo.InvariantCulture));
            if (outcome.Warning is { } warning)
            {
                Console.WriteLine(warning);
            }
        }

        await Task.Delay(Timeout.Infinite); // for the one who kills it
    }

    /// <summary>The whole content of a revision: nothing of the one before stays.</summary>
    public static GraphChangeSet LoadOf(long revision)
    {
        var (text, source) = (
            string.Create(CultureInfo.InvariantCulture, $"declaration:d-{revision}"),
            string.Create(CultureInfo.InvariantCulture, $"source-{revision}")
        );
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
    /// <param name="directory">The directory.</param>
    /// <param name="loads">How many revisions it loads before it waits to be killed; null: as many as it can.</param>
    public static Process Start(string directory, int? loads = null)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet"
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(LoadingProcess).Assembly.Location);
        start.ArgumentList.Add(Command);
        start.ArgumentList.Add(directory);
        if (loads is { } count)
        {
            start.ArgumentList.Add(count.ToString(CultureInfo.InvariantCulture));
        }

        return Process.Start(start)!;
    }
}
