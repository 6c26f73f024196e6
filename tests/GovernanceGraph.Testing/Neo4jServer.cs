using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace GovernanceGraph.Testing;

/// <summary>
/// A real Neo4j for tests. The variable "GOVERNANCEGRAPH_NEO4J_COMMAND" names a command that runs one: <c>command start
/// HOME --http PORT --bolt PORT [--heap SIZE] [--set KEY=VALUE]...</c>, which returns when the server answers, and
/// <c>command stop HOME [--kill]</c>, and <c>command admin HOME ARGUMENT...</c>. Without it the variables "NEO4J_URI",
/// "NEO4J_USER" and "NEO4J_PASSWORD" name a server that runs already, whose content the tests delete. Without either
/// there is none.
/// </summary>
public sealed class Neo4jServer : IDisposable
{
    /// <summary>What to say where no server can be had.</summary>
    public const string Missing =
        "There is no Neo4j: set GOVERNANCEGRAPH_NEO4J_COMMAND to a command that starts one, or NEO4J_URI to the address of one whose content may be deleted.";

    const int MaxSeconds = 300;

    static readonly Lazy<Task<Neo4jServer?>> SharedServer = new(StartSharedAsync);

    readonly string? home;
    readonly string[] options;

    Neo4jServer(string? home, Uri uri, string user, string password, string[] options)
    {
        this.home = home;
        this.options = options;
        (Uri, User, Password) = (uri, user, password);
        if (home is not null)
        {
            AppDomain.CurrentDomain.ProcessExit += StopAtExit;
        }
    }

    /// <summary>Its address over HTTP.</summary>
    public Uri Uri { get; }

    /// <summary>Its address over Bolt; null where it was not started here.</summary>
    public Uri? Bolt { get; private init; }

    /// <summary>The user.</summary>
    public string User { get; }

    /// <summary>The password.</summary>
    public string Password { get; }

    /// <summary>The command that starts servers; null where there is none, and tests that need a server of their own cannot run.</summary>
    public static string? Command => Environment.GetEnvironmentVariable("GOVERNANCEGRAPH_NEO4J_COMMAND") is { Length: > 0 } command ? command : null;

    /// <summary>The server that all tests of this process share, one after the other; null where none can be had.</summary>
    public static Task<Neo4jServer?> SharedAsync() => SharedServer.Value;

    /// <summary>Starts a server of its own, which its test may stop, kill or starve. Needs <see cref="Command"/>.</summary>
    /// <param name="options">More options of the command, for example "--heap", "256m".</param>
    public static async Task<Neo4jServer> StartAsync(params string[] options)
    {
        var home = Directory.CreateTempSubdirectory("governancegraph-neo4j-").FullName;
        var (http, bolt) = (FreePort.Find(), FreePort.Find());
        string[] all = ["--http", Text(http), "--bolt", Text(bolt), .. options];
        var address = new Uri($"http://127.0.0.1:{Text(http)}");
        await StartAsync(address, ["start", home, .. all]);
        return new(home, address, "neo4j", "governance", all) { Bolt = new($"bolt://127.0.0.1:{Text(bolt)}") };
    }

    /// <summary>Starts it again, on the same ports and with the same content.</summary>
    /// <param name="more">Options to add for this run.</param>
    public Task StartAgainAsync(params string[] more) => StartAsync(Uri, ["start", home!, .. options, .. more]);

    /// <summary>Stops it in good order.</summary>
    public Task StopAsync() => RunAsync("stop", home!);

    /// <summary>Ends it at once, as a power cut would.</summary>
    public Task KillAsync() => RunAsync("stop", home!, "--kill");

    /// <summary>Runs Neo4j's own administration on the stopped server, for example "database", "check", "neo4j".</summary>
    /// <returns>What it printed. A failure is an exception.</returns>
    public Task<string> AdminAsync(params string[] arguments) => RunAsync(["admin", home!, .. arguments]);

    /// <summary>Deletes every node and relationship. Constraints and indexes stay.</summary>
    public async Task DeleteAllAsync() =>
        await QueryAsync("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");

    /// <summary>Runs a statement beside the store under test, as a person in Neo4j Browser would.</summary>
    /// <returns>The rows, each a list of values.</returns>
    public async Task<JsonElement> QueryAsync(string statement)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(MaxSeconds) };
        client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}")));
        using var response = await client.PostAsJsonAsync(new Uri(Uri, "/db/neo4j/query/v2"), new { statement });
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        return answer.RootElement.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException(errors.ToString())
            : answer.RootElement.GetProperty("data").GetProperty("values").Clone();
    }

    /// <summary>The id of its process.</summary>
    public int ProcessId => int.Parse(File.ReadAllText(Path.Combine(home!, "pid")), CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= StopAtExit;
        StopAtExit(null, EventArgs.Empty);
    }

    static async Task<Neo4jServer?> StartSharedAsync()
    {
        if (Command is not null)
        {
            return await StartAsync("--heap", "1g"); // the plans of random questions are large
        }

        return Environment.GetEnvironmentVariable("NEO4J_URI") is { Length: > 0 } address
            ? new(
                null, new(address), Environment.GetEnvironmentVariable("NEO4J_USER") ?? "neo4j",
                Environment.GetEnvironmentVariable("NEO4J_PASSWORD") ?? "", [])
            : null;
    }

    void StopAtExit(object? sender, EventArgs e)
    {
        if (home is null || !Directory.Exists(home))
        {
            return;
        }

        using (var stop = Start(["stop", home, "--kill"]))
        {
            stop.WaitForExit();
        }

        Directory.Delete(home, recursive: true);
    }

    // A busy machine may need longer than the command waits; to start again what runs already does nothing.
    static async Task StartAsync(Uri address, string[] arguments)
    {
        try
        {
            await RunAsync(arguments);
        }
        catch (InvalidOperationException)
        {
            await RunAsync(arguments);
        }

        using var client = new HttpClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(MaxSeconds));
        while (!await AnswersAsync(client, address, patience.Token))
        {
            await Task.Delay(100, patience.Token);
        }
    }

    static async Task<bool> AnswersAsync(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.GetAsync(address, cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // not listening yet: asked again
        }
    }

    static Process Start(IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(Command!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;

    static async Task<string> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(MaxSeconds));
        // The server that "start" leaves behind may keep the pipes open: what the command itself printed comes line by line.
        var lines = new List<string>();
        process.OutputDataReceived += (_, line) => Take(lines, line.Data);
        process.ErrorDataReceived += (_, line) => Take(lines, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!process.HasExited)
        {
            await Task.Delay(50, patience.Token);
        }

        string text;
        lock (lines)
        {
            text = string.Join('\n', lines);
        }

        return process.ExitCode == 0
            ? text
            : throw new InvalidOperationException($"\"{Command} {string.Join(' ', arguments)}\" ended with {Text(process.ExitCode)}: {text}");
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
