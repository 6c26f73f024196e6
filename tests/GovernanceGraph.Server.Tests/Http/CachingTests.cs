using System.Globalization;
using System.Net;
using System.Text;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Tests.Subscriptions;
using GovernanceGraph.Testing;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace GovernanceGraph.Server.Tests.Http;

/// <summary>Tags of answers to links, and what caches may do with them.</summary>
[Collection(ServerTests.Name)]
public sealed class CachingTests(ServerFixture server)
{
    const string Link = "/graphql?query={__typename}";
    const string Deciding = "Accept, Accept-Encoding, GraphQL-Cost";

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task AnAnswerToALinkHasATagAndMustBeRevalidated(string method)
    {
        using var answer = await SendAsync(Link, method: method);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches("^W/\"[jg][0-9a-f]{32}\"$", Tag(answer));
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.Equal(Deciding, string.Join(", ", answer.Headers.Vary));
    }

    [Fact]
    public async Task OfAnAnswerToPostNothingIsSaid()
    {
        using var content = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json");
        using var answer = await server.Client.PostAsync(
            new Uri("/graphql", UriKind.Relative),
            content,
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        Assert.Null(answer.Headers.CacheControl);
        Assert.Empty(answer.Headers.Vary);
    }

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("\"one\", {0} ,W/\"two\"", true)]
    [InlineData("*", true)]
    [InlineData("{strong}", true)]
    [InlineData("\"one\"", false)]
    [InlineData("{0", false)]
    [InlineData("W/%%, \"", false)]
    public async Task WhoHasTheAnswerAlreadyGetsNoneAgain(string sent, bool isKnown)
    {
        using var first = await SendAsync(Link);
        var known = sent.Replace("{0}", Tag(first), StringComparison.Ordinal)
            .Replace("{strong}", Tag(first)[2..], StringComparison.Ordinal);
        foreach (var method in new[] { "GET", "HEAD" })
        {
            using var connection = await RawConnection.OpenAsync(server.Address);
            await connection.SendAsync($"{method} {Link} HTTP/1.1\r\nHost: x\r\nIf-None-Match: {known}\r\n\r\n");
            var answer = await connection.ReadAsync(isHead: method == "HEAD");
            Assert.NotNull(answer);
            Assert.Equal(isKnown ? 304 : 200, answer.Status);
            Assert.Equal(Tag(first), answer.Header("ETag"));
            Assert.Equal("no-cache", answer.Header("Cache-Control"));
            Assert.Equal(Deciding, answer.Header("Vary"));
            Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
            if (isKnown)
            {
                Assert.Empty(answer.Body);
                Assert.Null(answer.Header("Content-Type"));
                Assert.Null(answer.Header("Content-Length"));
            }
        }
    }

    [Fact]
    public async Task ATagStandsForTheContentInAllItsCodingsButNotForAnotherType()
    {
        var link = $"/graphql?query={Uri.EscapeDataString("{ states(first: 100) { nodes { name } } }")}";
        using var plain = await SendAsync(link);
        using var compressed = await SendAsync(link, ("Accept-Encoding", "br"));
        using var other = await SendAsync(link, ("Accept", "application/graphql-response+json"));
        using var revalidated = await SendAsync(link, ("Accept-Encoding", "br"), ("If-None-Match", Tag(plain)));

        Assert.Equal(["br"], compressed.Content.Headers.ContentEncoding);
        Assert.Equal(Tag(plain), Tag(compressed));
        Assert.NotEqual(Tag(plain), Tag(other));
        Assert.Equal(HttpStatusCode.NotModified, revalidated.StatusCode);
        Assert.Empty(revalidated.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task AnAnswerWithItsCostIsAnotherOne()
    {
        using var plain = await SendAsync(Link);
        using var reported = await SendAsync(Link, ("GraphQL-Cost", "report"), ("If-None-Match", Tag(plain)));

        Assert.Equal(HttpStatusCode.OK, reported.StatusCode);
        Assert.NotEqual(Tag(plain), Tag(reported));
        Assert.Contains("GraphQL-Cost", reported.Headers.Vary);
    }

    [Theory]
    [InlineData("?query={", null, 200)]
    [InlineData("?query={", "application/graphql-response+json", 400)]
    [InlineData("?query={nothing}", null, 200)]
    [InlineData("?query={ok:__typename states(first:1001){totalCount}}", "application/graphql-response+json", 200)]
    [InlineData("?query={__typename}", "image/png", 406)]
    [InlineData("?query=", null, 400)]
    [InlineData("?id=unknown", null, 400)]
    [InlineData("/persisted/unknown", null, 404)]
    [InlineData("?query=subscription{revisionAdded{revision{number}}}", null, 406)]
    public async Task AnAnswerWithAnErrorIsNotKept(string link, string? accept, int status)
    {
        foreach (var method in new[] { "GET", "HEAD" })
        {
            using var answer = await SendAsync(
                $"/graphql{link}",
                method,
                ("Accept", accept ?? "*/*"),
                ("If-None-Match", "*")
            );
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Null(answer.Headers.ETag);
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
            Assert.Equal(Deciding, string.Join(", ", answer.Headers.Vary));
        }
    }

    [Theory]
    [InlineData("2026-11-28T12:00:00Z", 60, "public, max-age=60")]
    [InlineData("2026-11-28T23:59:30Z", 60, "public, max-age=30")]
    [InlineData("2026-11-28T23:59:59.5Z", 60, "no-cache")]
    [InlineData("2026-11-29T00:00:01Z", 60, "no-cache")]
    [InlineData("2026-11-28T12:00:00Z", 0, "no-cache")]
    public void AnAnswerForTodayDoesNotOutliveTheDay(string now, int maxAge, string expected)
    {
        var clock = new DayClock(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        var context = new DefaultHttpContext();
        new Caching(maxAge, clock).AllowCaching(context, "{}"u8, new DateOnly(2026, 11, 28), ResponseFormat.Json);
        Assert.Equal(expected, context.Response.Headers.CacheControl.ToString());
    }

    [Fact]
    public async Task AStoredDocumentIsKeptAsLongAsTheSettingsSayAndForNamedOrigins()
    {
        using var documents = new TemporaryDirectory();
        await File.WriteAllTextAsync(
            documents["known.graphql"],
            "{ __typename }",
            TestContext.Current.CancellationToken
        );
        await using var running = await RunningServer.StartAsync(settings =>
            settings with
            {
                Documents = documents.FullName,
                MaxAgeSeconds = 60,
                CorsOrigins = ["https://one.example"],
            }
        );
        using var client = new HttpClient { BaseAddress = running.Address };
        var id = GovernanceGraph.Server.Documents.DocumentHash.Of("{ __typename }");
        using var answer = await client.GetAsync(
            new Uri($"/graphql/persisted/{id}", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql/persisted/{id}");
        request.Headers.TryAddWithoutValidation("If-None-Match", Tag(answer));
        using var again = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("public, max-age=60", answer.Headers.CacheControl?.ToString());
        Assert.Equal($"Origin, {Deciding}", string.Join(", ", answer.Headers.Vary));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal($"Origin, {Deciding}", string.Join(", ", again.Headers.Vary));
        Assert.Equal("public, max-age=60", again.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task ANewRevisionShowsAtOnce()
    {
        await using var running = await RunningServer.StartAsync();
        using var client = new HttpClient { BaseAddress = running.Address };
        var link = new Uri("/graphql?query={states{totalCount}}", UriKind.Relative);
        using var before = await client.GetAsync(link, TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", Tag(before));
        using var same = await client.GetAsync(link, TestContext.Current.CancellationToken);
        await running.AddAsync("state:DE");
        using var after = await client.GetAsync(link, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(Tag(before), Tag(after));
    }

    [Fact]
    public async Task AFileOfTheIdeHasAWeakTagThatIsRecognized()
    {
        using var first = await SendAsync("/graphql/favicon.svg");
        if (first.StatusCode == HttpStatusCode.NotFound)
        {
            return; // the IDE is not installed here; that it is there is tested elsewhere
        }

        using var again = await SendAsync(
            "/graphql/favicon.svg",
            ("If-None-Match", Tag(first)),
            ("Accept-Encoding", "gzip")
        );
        Assert.StartsWith("W/\"", Tag(first), StringComparison.Ordinal);
        Assert.Contains("Accept-Encoding", first.Headers.Vary);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    static string Tag(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("ETag"));

    Task<HttpResponseMessage> SendAsync(string link, params (string Name, string Value)[] headers) =>
        SendAsync(link, "GET", headers);

    async Task<HttpResponseMessage> SendAsync(string link, string method, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), link);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await server.Client.SendAsync(request);
    }
}
