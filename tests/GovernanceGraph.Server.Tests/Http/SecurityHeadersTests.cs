using System.Net.Http.Headers;
using System.Text;
using GovernanceGraph.Server.Tests.Administration;
using GovernanceGraph.Server.Tests.Subscriptions;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

/// <summary>What browsers are told by every answer, whatever its address, method and status.</summary>
public sealed class SecurityHeadersTests : IDisposable
{
    const string Events = "text/event-stream";

    readonly SeedFolderCopy seed = new();

    public void Dispose() => seed.Dispose();

    [Theory]
    [InlineData("GET", "/graphql?query={__typename}", null, 200)]
    [InlineData("POST", "/graphql", null, 200)]
    [InlineData("POST", "/graphql", Events, 200)]
    [InlineData("GET", "/graphql?query={", "application/graphql-response+json", 400)]
    [InlineData("GET", "/graphql?query={__typename}", "image/png", 406)]
    [InlineData("PUT", "/graphql", null, 405)]
    [InlineData("OPTIONS", "/graphql", null, 204)]
    [InlineData("HEAD", "/graphql?query={__typename}", null, 200)]
    [InlineData("GET", "/graphql/schema.graphql", null, 200)]
    [InlineData("OPTIONS", "/graphql/schema.graphql", null, 204)]
    [InlineData("GET", "/graphql/persisted/nothing", null, 404)]
    public async Task AnAnswerOfTheApiIsDataThatOthersMayReadWhereCorsSaysSo(
        string method,
        string path,
        string? accept,
        int status
    )
    {
        foreach (var (origins, policy) in new[] { ("*", "cross-origin"), ("https://example.org", "same-origin") })
        {
            await using var server = await RunningServer.StartAsync(settings =>
                settings with
                {
                    CorsOrigins = [origins],
                }
            );
            var headers = await AnswerAsync(server, method, path, accept, status);

            Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
            Assert.Equal(policy, Assert.Single(headers.GetValues("Cross-Origin-Resource-Policy")));
        }
    }

    [Theory]
    [InlineData("GET", "/", null, 200)]
    [InlineData("GET", "/health/live", null, 200)]
    [InlineData("GET", "/health/ready", null, 200)]
    [InlineData("POST", "/health/ready", null, 405)]
    [InlineData("GET", "/nothing", null, 404)]
    [InlineData("GET", "/graphql", "text/html", 307)]
    [InlineData("GET", "/graphql/", "text/html", 200)]
    [InlineData("GET", "/graphql/bcp-config.json", null, 200)]
    [InlineData("GET", "/graphql/nothing", null, 404)]
    [InlineData("POST", "/admin/seed", null, 401)]
    [InlineData("GET", "/admin/seed", null, 405)]
    public async Task APageIsForThisServerAlone(string method, string path, string? accept, int status)
    {
        await using var server = await RunningServer.StartAsync(seed.Configure);
        var headers = await AnswerAsync(server, method, path, accept, status);

        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
    }

    // An embed in a sandboxed frame has no origin of its own, and yet needs its style and its script.
    [Theory]
    [InlineData("/pages.css")]
    [InlineData("/pages.js")]
    [InlineData("/icon.svg")]
    public async Task AFileOfThePagesMayBeLoadedFromAnywhere(string path)
    {
        await using var server = await RunningServer.StartAsync(seed.Configure);
        var headers = await AnswerAsync(server, "GET", path, null, 200);

        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("cross-origin", Assert.Single(headers.GetValues("Cross-Origin-Resource-Policy")));
    }

    [Fact]
    public async Task ARequestToAnotherHostGetsThemToo()
    {
        await using var server = await RunningServer.StartAsync(settings => settings with { CorsOrigins = [] });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "evil.example" } };
        using var client = new HttpClient { BaseAddress = server.Address };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(421, (int)answer.StatusCode);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    static async Task<HttpResponseHeaders> AnswerAsync(
        RunningServer server,
        string method,
        string path,
        string? accept,
        int status
    )
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = server.Address,
        };
        using var request = new HttpRequestMessage(new(method), path);
        if (method == "POST" && path == "/graphql")
        {
            request.Content = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json");
        }

        if (accept is not null)
        {
            request.Headers.Accept.ParseAdd(accept);
        }

        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(status, (int)answer.StatusCode);
        return answer.Headers;
    }
}
