using System.Diagnostics;
using System.Globalization;
using GovernanceGraph.Testing;

namespace GovernanceGraph.Benchmarks.Http;

/// <summary>A server as a child process on a free port of the loopback interface; ended by its process id.</summary>
sealed class ServerProcess : IAsyncDisposable
{
    static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    readonly Process child;

    ServerProcess(Process process, Uri address)
    {
        child = process;
        Address = address;
    }

    /// <summary>The server's program, which is built beside this one.</summary>
    internal static string ServerAssembly =>
        typeof(ServerProcess).Assembly.Location.Replace(
            "GovernanceGraph.Benchmarks.dll",
            "GovernanceGraph.Server.dll",
            StringComparison.Ordinal
        );

    internal Uri Address { get; }

    /// <summary>Memory that the process holds now, in bytes.</summary>
    internal long ResidentBytes
    {
        get
        {
            child.Refresh();
            return child.WorkingSet64;
        }
    }

    /// <summary>
    /// Starts "dotnet assembly arguments…", with "{url}" replaced by its address, and waits until it answers on the
    /// path.
    /// </summary>
    internal static Task<ServerProcess> StartAsync(string assembly, string[] arguments, string readyPath) =>
        StartAsync(
            "dotnet",
            [assembly, .. arguments],
            readyPath,
            new Dictionary<string, string>(StringComparer.Ordinal)
        );

    /// <summary>Starts the server over a Neo4j, and waits until it is ready.</summary>
    internal static Task<ServerProcess> StartOverAsync(Neo4jServer neo4j, params string[] more) =>
        StartAsync(
            "dotnet",
            [ServerAssembly, "serve", "--urls", "{url}", .. more],
            "/health/ready",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Store"] = "Neo4j",
                ["Neo4j__Uri"] = neo4j.Uri.ToString(),
                ["Neo4j__User"] = neo4j.User,
                ["Neo4j__Password"] = neo4j.Password,
            }
        );

    /// <summary>
    /// Starts a program, with "{url}" and "{port}" in its arguments replaced by its address, and waits until it answers
    /// on the path.
    /// </summary>
    internal static async Task<ServerProcess> StartAsync(
        string program,
        string[] arguments,
        string readyPath,
        IReadOnlyDictionary<string, string> environment
    )
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        var url = address.ToString().TrimEnd('/');
        var port = address.Port.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo(
            program,
            arguments.Select(argument =>
                argument
                    .Replace("{url}", url, StringComparison.Ordinal)
                    .Replace("{port}", port, StringComparison.Ordinal)
            )
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GovernanceGraph__LogLevel"] = "Warning";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException($"\"{program}\" did not start.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var server = new ServerProcess(process, address);
        await server.WaitAsync(new Uri(address, readyPath));
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        if (!child.HasExited)
        {
            child.Kill();
        }

        await child.WaitForExitAsync();
        child.Dispose();
    }

    async Task WaitAsync(Uri ready)
    {
        using var client = new HttpClient();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < StartLimit && !child.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(ready);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // not listening yet: asked again below, up to the limit
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"The server at {ready} was not ready within {StartLimit.TotalSeconds} s.");
    }
}
