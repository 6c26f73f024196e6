using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace GovernanceGraph.Server.Tests.Pages;

/// <summary>What else than answers the server gives: pages, the schema, health, headers.</summary>
[Collection(ServerTests.Name)]
public sealed partial class PagesTests(ServerFixture server)
{
    [Fact]
    public async Task TheStartPageShowsTheStateOfTheDataAndItsQuery()
    {
        using var answer = await server.Client.GetAsync(
            new Uri("/", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<dt>Relations</dt><dd>7,821</dd>", page, StringComparison.Ordinal);
        Assert.Contains("Revision 1 was made on ", page, StringComparison.Ordinal);
        Assert.Contains("query HomePage(", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/pages.css")]
    [InlineData("/pages.js")]
    public async Task NothingOfOurPagesComesFromElsewhere(string path)
    {
        var text = await server.Client.GetStringAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.DoesNotContain(Loaded().Matches(text), link => link.Value.Contains("//", StringComparison.Ordinal));
    }

    [Fact]
    public async Task APageMayLoadOnlyItsOwnFiles()
    {
        using var answer = await server.Client.GetAsync(
            new Uri("/", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSchemaIsThereAsText()
    {
        var schema = await server.Client.GetStringAsync(
            new Uri("/graphql/schema.graphql", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Contains("type Query {", schema, StringComparison.Ordinal);
        Assert.Contains("enum RelationStatus {", schema, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HealthTellsWhetherTheProcessLivesAndCanAnswer()
    {
        Assert.Equal(
            "alive\n",
            await server.Client.GetStringAsync(
                new Uri("/health/live", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        );
        Assert.Equal(
            "ready, revision 1\n",
            await server.Client.GetStringAsync(
                new Uri("/health/ready", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        );
    }

    [Theory]
    [InlineData("/graphql/nothing")]
    [InlineData("/graphql/..%2fappsettings.json")]
    public async Task AnUnknownAddressSaysWhereTheApiIs(string path)
    {
        using var answer = await server.Client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(
            "Not found; the API is at /graphql.\n",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task APageCannotBeWritten()
    {
        using var answer = await server.Client.PostAsync(
            new Uri("/health/live", UriKind.Relative),
            content: null,
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health/ready")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/graphql?query={__typename}")]
    public async Task HeadTellsWhatGetWouldSendAndSendsNothing(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, path);
        using var head = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        using var get = await server.Client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(
            (await get.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length,
            head.Content.Headers.ContentLength
        );
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/graphql/ide-start.js")]
    [InlineData("/graphql/service-worker.js")]
    public async Task ScriptsOfOursBesideTheIdeAreServed(string path)
    {
        using var answer = await server.Client.GetAsync(
            new Uri(path, UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/javascript; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task ABrowserAtTheEndpointIsSentToTheIde()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        Assert.Equal("graphql/", answer.Headers.Location?.ToString());
        Assert.Equal("Accept", Assert.Single(answer.Headers.Vary));
    }

    [Fact]
    public async Task ABrowserWithAQueryInTheLinkGetsItsAnswer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={__typename}");
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"data":{"__typename":"Query"}}""",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task TheIdeIsToldItsEndpointAndToReportNothing()
    {
        using var configuration = JsonDocument.Parse(
            await server.Client.GetStringAsync(
                new Uri("/graphql/bcp-config.json", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        );

        Assert.True(configuration.RootElement.GetProperty("useBrowserUrlAsEndpoint").GetBoolean());
        Assert.True(configuration.RootElement.GetProperty("disableTelemetry").GetBoolean());
    }

    [Fact]
    public async Task APageOfAnyOriginMayReadAnswers()
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/graphql");
        preflight.Headers.Add("Origin", "https://example.org");
        preflight.Headers.Add("Access-Control-Request-Method", "POST");
        preflight.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var allowed = await server.Client.SendAsync(preflight, TestContext.Current.CancellationToken);
        using var answer = await server.Client.GetAsync(
            new Uri("/graphql?query={__typename}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal("*", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("content-type", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Headers")));
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [GeneratedRegex(
        """(?:src|href|url|import|fetch)\s*[=(]\s*["'][^"']*["']""",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Loaded();
}
