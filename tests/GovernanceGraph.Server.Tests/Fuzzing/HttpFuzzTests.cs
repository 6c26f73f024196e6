using System.Text.Json;
using GovernanceGraph.Server.Tests.Http;
using GovernanceGraph.Server.Tests.Subscriptions;
using GovernanceGraph.Testing;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GovernanceGraph.Server.Tests.Fuzzing;

/// <summary>Whatever is sent, the server answers in HTTP, soon, without a failure of its own, and goes on.</summary>
public sealed class HttpFuzzTests(ITestOutputHelper output) : IAsyncLifetime
{
    /// <summary>Statuses by which the web server itself refuses what is no request, without a body.</summary>
    static readonly int[] NoRequest = [400, 408, 411, 413, 414, 417, 431, 501, 505];

    RunningServer server = null!;

    public async ValueTask InitializeAsync() => server = await RunningServer.StartAsync();

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("bodies")]
    [InlineData("json")]
    [InlineData("documents")]
    [InlineData("headers")]
    [InlineData("links")]
    public Task EachRequestIsAnsweredInGraphQL(string kind)
    {
        var requests = new RandomRequests(new Random(FuzzSettings.Seed));
        return TryAsync(
            () =>
                kind switch
                {
                    "bodies" => requests.Body(),
                    "json" => requests.Json(),
                    "documents" => requests.Document(),
                    "headers" => requests.Headers(),
                    _ => requests.Link(),
                },
            async request =>
            {
                using var connection = await RawConnection.OpenAsync(server.Address);
                await connection.SendAsync(request);
                RawAnswer? answer;
                do
                {
                    answer = await connection.ReadAsync(isHead: request.StartsWith("HEAD ", StringComparison.Ordinal));
                } while (answer?.Status == 100);
                Assert.NotNull(answer);
                Check(answer, isAtTheApi: true, mayBeNoRequest: kind is "headers" or "links");
            }
        );
    }

    [Fact]
    public Task BytesThatAreNoRequestAreRefusedOrEndTheConnection()
    {
        var requests = new RandomRequests(new Random(FuzzSettings.Seed));
        return TryAsync(
            requests.Anything,
            async request =>
            {
                using var connection = await RawConnection.OpenAsync(server.Address);
                try
                {
                    // What waits for more has it, and it is wrong.
                    await connection.SendAsync(request + "\r\n\r\n\0\r\n\r\n");
                    if (!connection.HasMore(TimeSpan.FromMilliseconds(50)))
                    {
                        connection.EndSending();
                    }

                    while (await connection.ReadAsync() is { } answer)
                    {
                        Check(answer, isAtTheApi: false, mayBeNoRequest: true);
                        if (!connection.HasMore(TimeSpan.FromMilliseconds(50)))
                        {
                            connection.EndSending();
                        }
                    }
                }
                catch (IOException)
                {
                    // the server ended the connection before it had read all of it
                }
            }
        );
    }

    async Task TryAsync(Func<string> make, Func<string, Task> send)
    {
        output.WriteLine($"FUZZ_SEED={FuzzSettings.Seed}");
        for (var round = 0; round < FuzzSettings.Rounds; round++)
        {
            var request = make();
            var fault = await Record.ExceptionAsync(() => send(request)) ?? Logged();
            Assert.True(
                fault is null,
                $"FUZZ_SEED={FuzzSettings.Seed}, round {round}, {JsonSerializer.Serialize(request)}: {fault}"
            );
        }

        var answer = await RawConnection.AskAsync(
            server.Address,
            "GET /graphql?query={__typename} HTTP/1.1\r\nHost: x\r\n\r\n"
        );
        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.Text);
    }

    Exception? Logged()
    {
        var (level, line, exception) = server.Log.Lines.FirstOrDefault(line => line.Level >= LogLevel.Error);
        server.Log.Lines.Clear();
        return level >= LogLevel.Error ? new InvalidOperationException($"The log says: {line}", exception) : null;
    }

    static void Check(RawAnswer answer, bool isAtTheApi, bool mayBeNoRequest)
    {
        if (mayBeNoRequest && NoRequest.Contains(answer.Status) && answer.Body.Length == 0)
        {
            return;
        }

        Assert.InRange(answer.Status, 200, 499);
        if (answer.Header("Content-Encoding") is null && answer.Body.Length > 0)
        {
            CheckBody(answer, isAtTheApi);
        }
        else
        {
            Assert.True(
                answer.Header("Content-Encoding") is "gzip" or "br"
                    || answer.Status is 204 or 304 or 307
                    || answer.Body.Length == 0
            );
        }
    }

    static void CheckBody(RawAnswer answer, bool isAtTheApi)
    {
        var text = answer.Text;
        switch (answer.Header("Content-Type"))
        {
            case "application/json; charset=utf-8" or "application/graphql-response+json; charset=utf-8":
                CheckResponse(text);
                break;
            case "text/event-stream; charset=utf-8":
                Assert.StartsWith("event: next\ndata: ", text, StringComparison.Ordinal);
                Assert.EndsWith("\n\nevent: complete\ndata:\n\n", text, StringComparison.Ordinal);
                CheckResponse(text["event: next\ndata: ".Length..text.IndexOf("\n\n", StringComparison.Ordinal)]);
                break;
            case "text/html; charset=utf-8":
                break; // a browser's page: some value of Accept names text/html
            case "text/plain; charset=utf-8" when !isAtTheApi:
                break;
            case var other:
                Assert.Fail($"The answer is of the type \"{other}\": {text}");
                break;
        }
    }

    static void CheckResponse(string text)
    {
        using var response = JsonDocument.Parse(text);
        var names = response.RootElement.EnumerateObject().Select(member => member.Name).ToList();
        Assert.Empty(names.Except(["errors", "data", "extensions"]));
        Assert.NotEmpty(names);
        if (response.RootElement.TryGetProperty("errors", out var errors))
        {
            // Raw, for a message may quote half of a pair of a document, as an escape: what it is in JavaScript's
            // strings too.
            Assert.All(
                errors.EnumerateArray(),
                error => Assert.StartsWith("\"", error.GetProperty("message").GetRawText(), StringComparison.Ordinal)
            );
            Assert.DoesNotContain("Internal error.", text, StringComparison.Ordinal);
        }
    }
}
