using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using GovernanceGraph.Server.Configuration;

namespace GovernanceGraph.Server.Tests.Telemetry;

/// <summary>The program as a process of its own: metrics belong to a process, and other tests have theirs.</summary>
sealed class ObservedServer : IAsyncDisposable
{
    const string Listening = "Listening on ";
    const string Metrics = "Metrics are at ";

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    readonly TemporaryDirectory directory = new();
    readonly ConcurrentQueue<string> lines = new();
    readonly TaskCompletionSource<string> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Process process;

    ObservedServer(IReadOnlyDictionary<string, string> settings)
    {
        string[] words = [typeof(Settings).Assembly.Location, "serve", "--urls", "http://127.0.0.1:0"];
        var start = new ProcessStartInfo("dotnet", words)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = directory.FullName,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Sends to the server.</summary>
    internal HttpClient Client { get; private set; } = null!;

    /// <summary>Where its metrics are; null: nowhere.</summary>
    internal Uri? MetricsAddress { get; private set; }

    /// <summary>Starts the program with environment variables.</summary>
    internal static async Task<ObservedServer> StartAsync(params (string Name, string Value)[] settings)
    {
        var server = new ObservedServer(settings.ToDictionary(setting => setting.Name, setting => setting.Value));
        var address = await server.listening.Task.WaitAsync(Patience);
        server.Client = new() { BaseAddress = new(address), Timeout = Patience };
        var metrics = server
            .lines.Select(line => After(Metrics, line, '\n'))
            .FirstOrDefault(found => found is not null);
        server.MetricsAddress = metrics is null ? null : new(metrics.TrimEnd('.'));
        return server;
    }

    /// <summary>Asks a question.</summary>
    /// <returns>The answer.</returns>
    internal async Task<string> AskAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        return await answer.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
        directory.Dispose();
    }

    static string? After(string start, string line, char end) =>
        line.IndexOf(start, StringComparison.Ordinal) is >= 0 and var found
            ? line[(found + start.Length)..].Split(end)[0]
            : null;

    void Take(string? line)
    {
        if (line is null)
        {
            listening.TrySetException(new InvalidOperationException($"The server ended: {string.Join('\n', lines)}"));
            return;
        }

        lines.Enqueue(line);
        if (After(Listening, line, ';') is { } address)
        {
            listening.TrySetResult(address);
        }
    }
}
