using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace GovernanceGraph.Testing;

/// <summary>
/// A real Neo4j for tests, found in this order: "GOVERNANCEGRAPH_NEO4J_COMMAND" names a command that runs one
/// (<see cref="Neo4jCommand"/>); "GOVERNANCEGRAPH_NEO4J_IMAGE" names a container image (<see cref="Neo4jContainer"/>);
/// "NEO4J_URI", "NEO4J_USER" and "NEO4J_PASSWORD" name a server that runs already, whose content the tests delete.
/// Without any of them there is none.
/// </summary>
public sealed class Neo4jServer : IDisposable
{
    /// <summary>What to say where no server can be had.</summary>
    public const string Missing =
        "There is no Neo4j: set GOVERNANCEGRAPH_NEO4J_IMAGE to a container image such as \"neo4j:5.26-community\", "
        + "GOVERNANCEGRAPH_NEO4J_COMMAND to a command that starts one, or NEO4J_URI to the address of one "
        + "whose content may be deleted.";

    const int MaxSeconds = 300;

    // Java's second compiler takes half of the time in which a server starts, and gives it back only after minutes.
    const string QuickCompiler = "-XX:TieredStopAtLevel=1";

    // Every test empties the database and fills it, after which Neo4j would plan all statements anew every ten seconds.
    static readonly (string Name, string Value) KeptPlans = ("dbms.cypher.min_replan_interval", "1h");

    static readonly Lazy<Task<Neo4jServer?>> SharedServer = new(StartSharedAsync);

    readonly INeo4jRunner? runner;
    readonly string heap = "";

    Neo4jServer(Uri uri, string user, string password) => (Uri, User, Password) = (uri, user, password);

    Neo4jServer(INeo4jRunner runner, string heap)
        : this(runner.Http, "neo4j", runner.Password)
    {
        (this.runner, this.heap) = (runner, heap);
        AppDomain.CurrentDomain.ProcessExit += DisposeAtExit;
    }

    /// <summary>Its address over HTTP.</summary>
    public Uri Uri { get; }

    /// <summary>Its address over Bolt; null where it was not started here.</summary>
    public Uri? Bolt => runner?.Bolt;

    /// <summary>The user.</summary>
    public string User { get; }

    /// <summary>The password.</summary>
    public string Password { get; }

    /// <summary>Whether servers can be started. Tests that need one of their own cannot run otherwise.</summary>
    public static bool CanStart =>
        Variable("GOVERNANCEGRAPH_NEO4J_COMMAND") is not null || Variable("GOVERNANCEGRAPH_NEO4J_IMAGE") is not null;

    /// <summary>
    /// The server that all tests of this process share, one after the other; null where none can be had.
    /// </summary>
    public static Task<Neo4jServer?> SharedAsync() => SharedServer.Value;

    /// <summary>
    /// Starts a server of its own, which its test may stop, kill or starve. Needs <see cref="CanStart"/>.
    /// </summary>
    /// <param name="heap">The size of its heap, for example "256m".</param>
    /// <param name="isShortLived">
    /// Whether it is started often and does little: then Java starts it with half the work, and runs it slower later.
    /// </param>
    public static async Task<Neo4jServer> StartAsync(string heap, bool isShortLived = false)
    {
        var server = Create(heap, isShortLived ? QuickCompiler : null);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>Starts it again, at the same addresses and with the same content.</summary>
    /// <param name="settings">Settings of "neo4j.conf" for this run, each with its value.</param>
    public async Task StartAgainAsync(params (string Name, string Value)[] settings)
    {
        await runner!.StartAsync(
            heap,
            settings.ToDictionary(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal)
        );
        using var client = new HttpClient();
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(MaxSeconds));
        while (!await AnswersAsync(client, Uri, timeout.Token))
        {
            await Task.Delay(100, timeout.Token);
        }
    }

    /// <summary>Stops it in good order.</summary>
    public Task StopAsync() => runner!.StopAsync();

    /// <summary>Ends it at once, as a power cut would.</summary>
    public Task KillAsync() => runner!.KillAsync();

    /// <summary>Holds all its threads; connections stay open.</summary>
    public Task PauseAsync() => runner!.PauseAsync();

    /// <summary>Lets it go on after <see cref="PauseAsync"/>.</summary>
    public Task ResumeAsync() => runner!.ResumeAsync();

    /// <summary>
    /// Runs Neo4j's own administration on the stopped server, for example "database", "check", "neo4j".
    /// </summary>
    /// <returns>What it printed. A failure is an exception.</returns>
    public Task<string> AdminAsync(params string[] arguments) => runner!.AdminAsync(arguments);

    /// <summary>Deletes every node and relationship. Constraints and indexes stay.</summary>
    public async Task DeleteAllAsync() =>
        await QueryAsync("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");

    /// <summary>Runs a statement beside the store under test, as a person in Neo4j Browser would.</summary>
    /// <returns>The rows, each a list of values.</returns>
    public async Task<JsonElement> QueryAsync(string statement)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(MaxSeconds) };
        client.DefaultRequestHeaders.Authorization = new(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"))
        );
        using var response = await client.PostAsJsonAsync(new Uri(Uri, "/db/neo4j/query/v2"), new { statement });
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync());
        return answer.RootElement.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException(errors.ToString())
            : answer.RootElement.GetProperty("data").GetProperty("values").Clone();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= DisposeAtExit;
        runner?.Dispose();
    }

    static async Task<Neo4jServer?> StartSharedAsync()
    {
        if (CanStart)
        {
            var server = Create("1g", javaOptions: null); // the plans of random questions are large
            await server.StartAgainAsync(KeptPlans);
            return server;
        }

        return Variable("NEO4J_URI") is { } address
            ? new(new(address), Variable("NEO4J_USER") ?? "neo4j", Variable("NEO4J_PASSWORD") ?? "")
            : null;
    }

    static Neo4jServer Create(string heap, string? javaOptions) =>
        new(
            Variable("GOVERNANCEGRAPH_NEO4J_COMMAND") is { } command
                ? new Neo4jCommand(command, javaOptions)
                : new Neo4jContainer(
                    Variable("GOVERNANCEGRAPH_NEO4J_IMAGE") ?? throw new InvalidOperationException(Missing),
                    javaOptions
                ),
            heap
        );

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

    static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    void DisposeAtExit(object? sender, EventArgs e) => runner!.Dispose();
}
