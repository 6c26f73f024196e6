using System.Diagnostics;
using System.Globalization;

namespace GovernanceGraph.Testing;

/// <summary>
/// Runs Neo4j by a command: <c>command start HOME --http PORT --bolt PORT --heap SIZE [--set KEY=VALUE]...</c>, which
/// returns when the server answers, <c>command stop HOME [--kill]</c> and <c>command admin HOME ARGUMENT...</c>. The
/// folder HOME has the process id in the file "pid".
/// </summary>
/// <param name="command">The command.</param>
/// <param name="javaOptions">
/// What the variable "JAVA_TOOL_OPTIONS" says to Java where the environment does not set it; null: nothing.
/// </param>
sealed class Neo4jCommand(string command, string? javaOptions) : INeo4jRunner
{
    /// <summary>The variable whose options every Java takes.</summary>
    internal const string JavaVariable = "JAVA_TOOL_OPTIONS";

    const int MaxSeconds = 300;

    readonly string home = Directory.CreateTempSubdirectory("governancegraph-neo4j-").FullName;

    public string Password => "governance";

    public Uri Http { get; } = new($"http://127.0.0.1:{Text(FreePort.Find())}");

    public Uri Bolt { get; } = new($"bolt://127.0.0.1:{Text(FreePort.Find())}");

    public async Task StartAsync(string heap, IReadOnlyDictionary<string, string> settings)
    {
        string[] arguments =
        [
            "start",
            home,
            "--http",
            Text(Http.Port),
            "--bolt",
            Text(Bolt.Port),
            "--heap",
            heap,
            .. settings.SelectMany(setting => new[] { "--set", $"{setting.Key}={setting.Value}" }),
        ];
        try
        {
            await RunAsync(arguments);
        }
        catch (InvalidOperationException)
        {
            await RunAsync(arguments); // a busy machine may need longer than the command waits
        }
    }

    public Task StopAsync() => RunAsync("stop", home);

    public Task KillAsync() => RunAsync("stop", home, "--kill");

    public Task PauseAsync() => SignalAsync("-STOP");

    public Task ResumeAsync() => SignalAsync("-CONT");

    public Task<string> AdminAsync(IReadOnlyList<string> arguments) => RunAsync(["admin", home, .. arguments]);

    public void Dispose()
    {
        if (!Directory.Exists(home))
        {
            return;
        }

        using (var stop = Start("stop", home, "--kill"))
        {
            stop.WaitForExit();
        }

        Directory.Delete(home, recursive: true);
    }

    async Task SignalAsync(string signal)
    {
        using var kill = Process.Start(
            "kill",
            [signal, (await File.ReadAllTextAsync(Path.Combine(home, "pid"))).Trim()]
        );
        await kill.WaitForExitAsync();
        if (kill.ExitCode != 0)
        {
            throw new InvalidOperationException($"\"kill {signal}\" ended with {Text(kill.ExitCode)}.");
        }
    }

    async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(MaxSeconds));
        // The server that "start" leaves behind may keep the pipes open: what the command itself printed comes line by
        // line.
        var lines = new List<string>();
        process.OutputDataReceived += (_, line) => Take(lines, line.Data);
        process.ErrorDataReceived += (_, line) => Take(lines, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!process.HasExited)
        {
            await Task.Delay(50, timeout.Token);
        }

        string text;
        lock (lines)
        {
            text = string.Join('\n', lines);
        }

        return process.ExitCode == 0
            ? text
            : throw new InvalidOperationException(
                $"\"{command} {string.Join(' ', arguments)}\" ended with {Text(process.ExitCode)}: {text}"
            );
    }

    Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        if (javaOptions is not null)
        {
            start.Environment.TryAdd(JavaVariable, javaOptions);
        }

        return Process.Start(start)!;
    }

    static void Take(List<string> lines, string? line)
    {
        if (line is not null)
        {
            lock (lines)
            {
                lines.Add(line);
            }
        }
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
