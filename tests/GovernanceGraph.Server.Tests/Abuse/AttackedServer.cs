using System.Diagnostics;
using System.Globalization;
using GovernanceGraph.Embedded;
using GovernanceGraph.Seeding;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Server.Tests.Abuse;

/// <summary>
/// The program as a process of its own with a heap of 512 MB, over the whole seed and a few older revisions of it: what
/// ends it ends no test, and what it holds is its own. Shared by the tests of a class.
/// </summary>
public sealed class AttackedServer : IAsyncLifetime
{
    /// <summary>Revisions of its store.</summary>
    internal const int Revisions = 5;

    const string Listening = "Listening on ";

    const long HeapLimit = 512L * 1024 * 1024;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    readonly TemporaryDirectory directory = new();
    readonly List<string> lines = [];
    Process? process;

    /// <summary>Where it listens.</summary>
    internal Uri Address { get; private set; } = null!;

    /// <summary>The address of the API.</summary>
    internal Uri Endpoint => new(Address, "/graphql");

    /// <summary>Whether it still runs.</summary>
    internal bool IsAlive => process is { HasExited: false };

    /// <summary>Bytes that it holds in the memory of the machine.</summary>
    internal long ResidentBytes
    {
        get
        {
            process!.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Lines of its log that tell of a fault of its own.</summary>
    internal IReadOnlyList<string> Faults
    {
        get
        {
            lock (lines)
            {
                return
                [
                    .. lines.Where(line =>
                        // A level and the space behind it: a request line may end with "ERROR", a client's own error.
                        line.Contains(" ERR ", StringComparison.Ordinal)
                        || line.Contains(" FTL ", StringComparison.Ordinal)
                        || line.Contains("Unhandled", StringComparison.Ordinal)
                    ),
                ];
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await FillAsync(Path.Combine(directory.FullName, "data"));
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory.FullName,
        };
        start.ArgumentList.Add(typeof(Settings).Assembly.Location);
        foreach (var argument in (string[])["serve", "--urls", "http://127.0.0.1:0", "--data", "data"])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["GovernanceGraph__LogLevel"] = "Information";
        process = Process.Start(start)!;
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) => Take(line.Data, listening);
        process.ErrorDataReceived += (_, line) => Take(line.Data, listening);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Address = await listening.Task.WaitAsync(Patience);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        directory.Dispose();
    }

    static async Task FillAsync(string data)
    {
        await using var store = await EmbeddedGraphStore.OpenAsync(data);
        var reading = SeedReader.Read(Repository.Seed, SeedLimits.Standard, CancellationToken.None);
        Assert.Empty(reading.Problems);
        await store.ApplyAsync(reading.ToChangeSet("The seed", "First load"), null, CancellationToken.None);
        for (var revision = 2; revision <= Revisions; revision++)
        {
            await store.ApplyAsync(Some.Put(Some.Source($"source-of-{revision}")), null, CancellationToken.None);
        }
    }

    void Take(string? line, TaskCompletionSource<Uri> listening)
    {
        if (line is null)
        {
            return;
        }

        lock (lines)
        {
            if (lines.Count < 10_000)
            {
                lines.Add(line);
            }
        }

        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var found)
        {
            var address = line[(found + Listening.Length)..];
            listening.TrySetResult(new(address[..address.IndexOf(';', StringComparison.Ordinal)]));
        }
    }
}
