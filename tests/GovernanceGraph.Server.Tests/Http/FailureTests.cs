using System.Net;
using System.Text;
using GovernanceGraph.Embedded;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Hosting;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Server.Stores;
using GovernanceGraph.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

/// <summary>
/// What a client and the log get to see where the store fails, takes too long, or the IDE is missing.
/// </summary>
public sealed class FailureTests : IDisposable
{
    const string Question =
        """{"query":"query Asked($id: ID!) { state(id: $id) { name } }","variables":{"id":"state:secret"}}""";

    readonly TemporaryDirectory directory = new();
    readonly CollectingLoggerFactory log = new();

    public void Dispose()
    {
        log.Dispose();
        directory.Dispose();
    }

    [Fact]
    public async Task AnUnexpectedFailureIsToldToTheLogAndNotToTheClient()
    {
        var failure = new InvalidOperationException("The password is 1234.");
        var (status, body) = await AskAsync(new StandInStore(_ => throw failure), Question);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("\"message\":\"Internal error.\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("1234", body, StringComparison.Ordinal);
        Assert.Contains(log.Lines, line => line.Level == LogLevel.Error && line.Exception == failure);
    }

    [Fact]
    public async Task AFailureOfTheStoreHasACodeAndASentence()
    {
        var failure = new StoreException(StoreErrorCode.Unavailable, "The machine \"db7\" does not answer.");
        var (status, body) = await AskAsync(new StandInStore(_ => throw failure), Question);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(
            "\"message\":\"The store cannot be reached; try again in a minute.\"",
            body,
            StringComparison.Ordinal
        );
        Assert.Contains("\"code\":\"STORE_UNAVAILABLE\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("db7", body, StringComparison.Ordinal);
        Assert.Contains(log.Lines, line => line.Level == LogLevel.Error && line.Exception == failure);
    }

    [Fact]
    public async Task ARequestThatTakesTooLongIsEnded()
    {
        var (status, body) = await AskAsync(
            new StandInStore(async token =>
            {
                await Task.Delay(Timeout.Infinite, token);
                throw new InvalidOperationException("An endless wait ended.");
            }),
            Question,
            TimeSpan.FromSeconds(0.2)
        );

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(
            """{"errors":[{"message":"The request took longer than 0.2 s; request less """
                + """data.","extensions":{"code":"HC0045"}}]}""",
            body
        );
    }

    [Fact]
    public async Task ARequestIsOneLineOfTheLogWithoutWhatWasAsked()
    {
        await AskAsync(new StandInStore(_ => throw new StoreException(StoreErrorCode.Timeout, "Too slow.")), Question);

        await log.HasAsync("POST ");
        var line = Assert.Single(log.Lines, line => line.Line.StartsWith("POST", StringComparison.Ordinal)).Line;
        Assert.Matches(@"^POST /graphql Asked 200 in \d+\.\d\d ms \w+$", line);
        Assert.DoesNotContain(log.Lines, other => other.Line.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AStoreThatIsAwayIsNotReadyAndOnlyTheLogSaysWhy()
    {
        var failure = new StoreException(StoreErrorCode.Unavailable, "The machine \"db7\" does not answer.");
        var store = new StandInStore(_ => throw failure) { RevisionFailure = failure };
        await WithServerAsync(
            store,
            async client =>
            {
                using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
                Assert.Equal(
                    "Unavailable: The store cannot be reached; the operator will find the reason in the log.\n",
                    await ready.Content.ReadAsStringAsync()
                );
                using var start = await client.GetAsync(new Uri("/", UriKind.Relative));
                var page = await start.Content.ReadAsStringAsync();
                Assert.Equal(HttpStatusCode.ServiceUnavailable, start.StatusCode);
                Assert.Contains(
                    "<h1>The store cannot be reached; try again in a minute.</h1>",
                    page,
                    StringComparison.Ordinal
                );
                Assert.DoesNotContain("db7", page, StringComparison.Ordinal);
                await log.HasAsync("The store failed: The machine \"db7\" does not answer.");
            }
        );
    }

    [Fact]
    public async Task AStoreWhoseFactsAreDamagedIsNotReadyAndOnlyTheLogSaysWhat()
    {
        var damage = new StoreException(
            StoreErrorCode.Corrupt,
            "The database file is damaged (row 7): restore it from a copy."
        );
        var verification = new TaskCompletionSource<StoreException?>();
        var store = new StandInStore(_ => throw new NotSupportedException()) { Verification = verification.Task };
        await using var monitor = new StoreMonitor(store, log.CreateLogger("A test"), TimeProvider.System);
        monitor.WatchForDamage();
        await WithServerAsync(
            store,
            async client =>
            {
                Assert.Equal("ready, empty\n", await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
                verification.SetResult(damage);
                using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
                Assert.Equal(
                    "Corrupt: Some stored facts are damaged; the operator will find the details in the log.\n",
                    await ready.Content.ReadAsStringAsync()
                );
                await log.HasAsync(
                    "The stored data is damaged: The database file is damaged (row 7): restore it from a copy."
                );
            }
        );
    }

    [Fact]
    public async Task AnEmptyStoreIsReadyAndTheStartPageSaysThatItIsEmpty()
    {
        await using var store = await EmbeddedGraphStore.OpenAsync(
            directory["data"],
            cancellationToken: TestContext.Current.CancellationToken
        );
        await WithServerAsync(
            store,
            async client =>
            {
                Assert.Equal("ready, empty\n", await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
                Assert.Contains(
                    "The store is empty",
                    await client.GetStringAsync(new Uri("/", UriKind.Relative)),
                    StringComparison.Ordinal
                );
            }
        );
    }

    [Fact]
    public Task AStoreThatIsYetToBeFilledIsNotReady() =>
        WithServerAsync(
            new StandInStore(_ => throw new NotSupportedException()),
            async client =>
            {
                using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
                Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
                Assert.StartsWith("filling:", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            },
            isFilling: true
        );

    [Fact]
    public Task WithoutTheIdeABrowserIsToldHowToGetIt() =>
        WithServerAsync(
            new StandInStore(_ => throw new NotSupportedException()),
            async client =>
            {
                client.DefaultRequestHeaders.Add("Accept", "text/html");
                var page = await client.GetStringAsync(new Uri("/graphql", UriKind.Relative));

                Assert.Contains("Banana Cake Pop is not installed", page, StringComparison.Ordinal);
                Assert.Contains("install Node.js 20", page, StringComparison.Ordinal);
                Assert.Contains(
                    log.Lines,
                    line =>
                        line.Level == LogLevel.Warning
                        && line.Line.StartsWith("Banana Cake Pop is not installed", StringComparison.Ordinal)
                );
            }
        );

    async Task<(HttpStatusCode Status, string Body)> AskAsync(
        IGraphStore store,
        string body,
        TimeSpan? requestTimeout = null
    )
    {
        var answer = (HttpStatusCode.Unused, "");
        await WithServerAsync(
            store,
            async client =>
            {
                using var content = new StringContent(body, Encoding.UTF8, "application/json");
                using var response = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
                answer = (response.StatusCode, await response.Content.ReadAsStringAsync());
            },
            requestTimeout: requestTimeout
        );
        return answer;
    }

    async Task WithServerAsync(
        IGraphStore store,
        Func<HttpClient, Task> act,
        bool isFilling = false,
        TimeSpan? requestTimeout = null
    )
    {
        // The program's directory is an empty one: without settings and without the IDE.
        var environment = new ProcessEnvironment(
            TextWriter.Null,
            TextWriter.Null,
            directory.FullName,
            directory.FullName,
            new ConfigurationBuilder().Build(),
            IsTerminal: false
        );
        var settings = SettingsReader.Read(new() { [SettingsTable.Urls] = "http://127.0.0.1:0" }, environment);
        settings = settings with { RequestTimeout = requestTimeout ?? settings.RequestTimeout };
        var graph = new ServedGraph(store, ServedGraph.CreateExecutor(store, settings, log.FieldFailed))
        {
            IsFilling = () => isFilling,
            Report = failure => log.StoreFailed(failure.Message),
        };
        await using var server = await GraphServer.StartAsync(
            settings,
            graph,
            environment,
            log.Serilog,
            CancellationToken.None
        );
        using var client = new HttpClient { BaseAddress = new Uri(server.Addresses.Single()) };
        await act(client);
        await server.StopAsync();
    }
}
