using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp;
using AngleSharp.Dom;
using GovernanceGraph.Pages.Answers;
using Xunit;

namespace GovernanceGraph.Server.Tests.Pages;

/// <summary>Embeds, and how programs find them by oEmbed.</summary>
[Collection(ServerTests.Name)]
public sealed class EmbedTests(ServerFixture server)
{
    const string Kept = "answer/01-paris-call-signatories-in-gge";
    const string Relation = "relation/state/CA/MEMBER_OF/group/un-gge-2019-2021";
    const string List = "declaration/paris-call/signatories/state?order=date";
    const string Hostile = "\"><script>alert('é')</script>&]]>";

    [Theory]
    [InlineData(Kept)]
    [InlineData(Relation)]
    [InlineData(List)]
    public async Task APageOffersCodeThatShowsTheSameRevisionForEver(string address)
    {
        var page = await PageAsync(address);
        var code = await ParseAsync(page.QuerySelector("#embed textarea")!.TextContent);
        var frame = Assert.Single(code.QuerySelectorAll("iframe"));
        var source = new Uri(frame.GetAttribute("src")!);
        var embed = await PageAsync(source.PathAndQuery[1..]);

        Assert.Equal(page.QuerySelector("h1")!.TextContent, embed.QuerySelector("h1")!.TextContent, TitlesAlike);
        Assert.Equal(server.Address.Authority, source.Authority);
        Assert.Matches("[?&]revision=[0-9a-f]{64}$", source.Query);
        Assert.DoesNotContain("newest revision", embed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("_blank", embed.QuerySelector("base")!.GetAttribute("target"));
        Assert.Contains("revision 1 (content ", embed.QuerySelector("p.break")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(embed.QuerySelectorAll("header, nav, form, script:not([src])"));
        Assert.Equal(page.QuerySelector("#embed iframe")!.GetAttribute("src"), source.PathAndQuery[1..]);

        // The page of a list names the entity above the heading.
        static bool TitlesAlike(string expected, string actual) =>
            expected == actual || actual.Contains(expected.Split(':')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutARevisionAnEmbedShowsTheNewestAndSaysSo()
    {
        var embed = await PageAsync($"embed/{Kept}");

        Assert.Equal(16, embed.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("You see the newest revision, 1", embed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sources", embed.QuerySelector("summary")!.TextContent, StringComparison.Ordinal);
        var open = embed.QuerySelectorAll("a").Single(link => link.TextContent == "Open this question");
        Assert.Equal(Kept, open.GetAttribute("href"));
        Assert.Equal("noopener", open.GetAttribute("rel"));
    }

    [Theory]
    [InlineData($"embed/{Kept}")]
    [InlineData($"embed/{List}")]
    [InlineData("embed/nothing")]
    [InlineData("embed/state/FR?revision=zz")]
    public async Task AnyPageMayFrameAnEmbed(string address)
    {
        using var answer = await GetAsync(address);

        var policy = Header(answer, "Content-Security-Policy");
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("frame-ancestors", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("cross-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.False(answer.Headers.Contains("X-Frame-Options"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("state/FR")]
    [InlineData(Kept)]
    [InlineData(List)]
    [InlineData("embedded")]
    [InlineData("nothing/embed/" + Kept)]
    [InlineData("oembed")]
    public async Task NoPageMayFrameAnother(string address)
    {
        using var answer = await GetAsync(address);

        Assert.EndsWith(
            "; frame-ancestors 'none'",
            Header(answer, "Content-Security-Policy"),
            StringComparison.Ordinal
        );
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
    }

    [Theory]
    [InlineData("embed")]
    [InlineData("embed/")]
    [InlineData("embed/state/FR")]
    [InlineData("embed/embed/" + Kept)]
    [InlineData($"embed/{Kept}.csv")]
    [InlineData("embed/oembed?url=x")]
    [InlineData($"embed/{Kept}?revision=99")]
    public async Task WhereThereIsNoEmbedTheFrameSaysSo(string address)
    {
        using var answer = await GetAsync(address);
        var page = await ParseAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.StartsWith("There is no ", page.QuerySelector("main p")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Kept)]
    [InlineData(Relation)]
    [InlineData(List)]
    public async Task APageNamesWhereProgramsFindItsEmbed(string address)
    {
        var page = await PageAsync(address);
        var links = page.QuerySelectorAll("head link[rel=alternate]");
        Assert.Equal(["application/json+oembed", "text/xml+oembed"], links.Select(link => link.GetAttribute("type")));

        using var json = await server.Client.GetAsync(
            new Uri(links[0].GetAttribute("href")!),
            TestContext.Current.CancellationToken
        );
        using var body = JsonDocument.Parse(
            await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        var members = body.RootElement;
        Assert.Equal("application/json", json.Content.Headers.ContentType!.MediaType);
        Assert.Null(json.Content.Headers.ContentDisposition);
        Assert.Equal("rich", members.GetProperty("type").GetString());
        Assert.Equal("1.0", members.GetProperty("version").GetString());
        Assert.Equal(640, members.GetProperty("width").GetInt32());
        Assert.Equal(86_400, members.GetProperty("cache_age").GetInt32());
        Assert.Equal(server.Address.AbsoluteUri, members.GetProperty("provider_url").GetString());

        using var xml = await server.Client.GetAsync(
            new Uri(links[1].GetAttribute("href")!),
            TestContext.Current.CancellationToken
        );
        var document = XDocument.Parse(await xml.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/xml", xml.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            members.EnumerateObject().Select(member => (member.Name, member.Value.ToString())),
            document.Root!.Elements().Select(element => (element.Name.LocalName, element.Value))
        );
    }

    [Theory]
    [InlineData("format=yaml", 501)]
    [InlineData("format=json", 400)]
    [InlineData("url={0}/" + Kept + "&maxwidth=0", 400)]
    [InlineData("url={0}/" + Kept + "&maxheight=x", 400)]
    [InlineData("url={0}/state/FR", 404)]
    [InlineData("url={0}/nothing", 404)]
    [InlineData("url={0}/" + Kept + ".csv", 404)]
    [InlineData("url={0}/oembed%3Furl=x", 404)]
    [InlineData("url=http://elsewhere.example/" + Kept, 404)]
    [InlineData("url=http://user@127.0.0.1/" + Kept, 404)]
    [InlineData("url=" + Kept, 404)]
    [InlineData("url={0}/" + Kept, 200)]
    [InlineData("url={0}/embed/" + Kept, 200)]
    public async Task OEmbedAnswersForPagesOfThisServerThatHaveAnEmbed(string parameters, int status)
    {
        using var answer = await GetAsync(
            "oembed?"
                + parameters.Replace("{0}", server.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
        );

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task OEmbedStaysWithinTheSizeThatIsAskedFor()
    {
        var text = await server.Client.GetStringAsync(
            new Uri(server.Address, $"oembed?url={new Uri(server.Address, Kept)}&maxwidth=300&maxheight=200"),
            TestContext.Current.CancellationToken
        );
        using var body = JsonDocument.Parse(text);
        var code = await ParseAsync(body.RootElement.GetProperty("html").GetString()!);

        Assert.Equal(300, body.RootElement.GetProperty("width").GetInt32());
        Assert.Equal("300", code.QuerySelector("iframe")!.GetAttribute("width"));
        Assert.Equal("200", code.QuerySelector("iframe")!.GetAttribute("height"));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("xml")]
    public async Task AHostileTitleStaysText(string format)
    {
        var address =
            "answer?q="
            + AnswerLink.Encode(
                new(
                    $"# {Hostile}\u0001\n{{ states {{ totalCount }} }}",
                    new Dictionary<string, object?>(StringComparer.Ordinal),
                    null
                )
            );
        var page = await PageAsync(address);
        var embed = await PageAsync($"embed/{address}");
        var text = await server.Client.GetStringAsync(
            new Uri(
                server.Address,
                $"oembed?format={format}&url={Uri.EscapeDataString(new Uri(server.Address, address).AbsoluteUri)}"
            ),
            TestContext.Current.CancellationToken
        );
        var html =
            format == "xml"
                ? XDocument.Parse(text).Root!.Element("html")!.Value
                : JsonDocument.Parse(text).RootElement.GetProperty("html").GetString()!;

        Assert.DoesNotContain("<script", text, StringComparison.Ordinal);
        Assert.Contains(Hostile, embed.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        foreach (var code in new[] { html, page.QuerySelector("#embed textarea")!.TextContent })
        {
            var parsed = await ParseAsync(code);
            Assert.Single(parsed.Body!.Children);
            Assert.Contains(Hostile, parsed.QuerySelector("iframe")!.GetAttribute("title"), StringComparison.Ordinal);
        }

        Assert.Empty(embed.QuerySelectorAll("script:not([src])"));
    }

    static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    Task<HttpResponseMessage> GetAsync(string address) =>
        server.Client.GetAsync(new Uri(server.Address, "/" + address), TestContext.Current.CancellationToken);

    async Task<IDocument> PageAsync(string address)
    {
        using var answer = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ParseAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    static Task<IDocument> ParseAsync(string html) =>
        BrowsingContext.New().OpenAsync(request => request.Content(html), TestContext.Current.CancellationToken);
}
