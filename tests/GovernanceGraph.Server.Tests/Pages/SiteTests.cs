using System.Net;
using AngleSharp.Html.Dom;
using Xunit;

namespace GovernanceGraph.Server.Tests.Pages;

/// <summary>The pages for people who write no query, over the whole seed.</summary>
[Collection(ServerTests.Name)]
public sealed class SiteTests(ServerFixture server)
{
    const int MaxPages = 150;
    const int MaxPageBytes = 150_000;

    [Theory]
    [InlineData("state/FR", "France")]
    [InlineData("company/microsoft", "Microsoft")]
    [InlineData("org/nato", "NATO")]
    [InlineData("alliance/cybersecurity-tech-accord", "Tech Accord")]
    [InlineData("group/un-gge-2019-2021", "Group of Governmental Experts")]
    [InlineData("declaration/paris-call", "Paris Call")]
    [InlineData("resolution/a-res-79-243", "A/RES/79/243")]
    [InlineData("person/emmanuel-macron", "Macron")]
    [InlineData("authority/cisa", "Cybersecurity and Infrastructure Security Agency")]
    public async Task EveryKindHasAPage(string address, string name)
    {
        var page = await PageAsync(address);

        Assert.Contains(
            name,
            page.QuerySelector("h1")!.TextContent + page.QuerySelector(".aliases")?.TextContent,
            StringComparison.Ordinal
        );
        Assert.NotEmpty(page.QuerySelectorAll("main table, main dl"));
    }

    [Fact]
    public async Task NoLinkLeadsNowhereAndEveryPageIsWellFormed()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var waiting = new Queue<string>(seen);
        for (var read = 0; read < MaxPages && waiting.TryDequeue(out var address); read++)
        {
            using var answer = await GetAsync(address);
            Assert.True((int)answer.StatusCode < 400, $"{address}: {answer.StatusCode}");
            if (
                answer.Content.Headers.ContentType?.MediaType != "text/html"
                || address.StartsWith("/graphql", StringComparison.Ordinal)
            )
            {
                continue;
            }

            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var page = await ParseAsync(html, address);
            Assert.True(html.Length <= MaxPageBytes, $"{address} has {html.Length} characters.");
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.NotEqual("", page.Title);
            Assert.DoesNotContain(
                page.Scripts,
                script => script.Type != "application/ld+json" && script.TextContent.Length > 0
            );
            Assert.All(
                page.QuerySelectorAll("script[src], link[rel=stylesheet], link[rel=icon], img"),
                file =>
                    Assert.DoesNotContain(
                        "//",
                        file.GetAttribute("src") ?? file.GetAttribute("href"),
                        StringComparison.Ordinal
                    )
            );
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
            foreach (var link in page.Links.OfType<IHtmlAnchorElement>())
            {
                var target = new Uri(link.Href);
                if (target.Authority != server.Address.Authority)
                {
                    Assert.True(
                        link.Relation?.Contains("noopener", StringComparison.Ordinal),
                        $"{address}: {link.OuterHtml}"
                    );
                }
                else if (
                    target.PathAndQuery == new Uri(server.Address, address).PathAndQuery
                    && target.Fragment.Length > 1
                )
                {
                    Assert.Contains(Uri.UnescapeDataString(target.Fragment[1..]), ids);
                }
                else if (seen.Add(target.PathAndQuery))
                {
                    waiting.Enqueue(target.PathAndQuery);
                }
            }
        }

        Assert.True(seen.Count > MaxPages, "The start page leads to too few others.");
    }

    [Fact]
    public async Task ADayAndARevisionStayInTheLinksOfAPage()
    {
        var page = await PageAsync("org/european-union?asOf=2019-01-01&revision=1");

        Assert.Contains("revision 1", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith(
            "?asOf=2019-01-01&revision=1",
            page.QuerySelector("#members ~ div a")!.GetAttribute("href"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task WhatAPageShowsOnADayIsWhatTheApiSays()
    {
        var atAnyTime = await PageAsync("org/european-union");
        var then = await PageAsync("org/european-union/members?asOf=2019-01-01");

        Assert.Contains("27, by kind and name", atAnyTime.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Former members", atAnyTime.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("28 in all", then.QuerySelector("caption")!.TextContent);
    }

    [Fact]
    public async Task TheEvidenceOfARelationShowsBothSides()
    {
        var page = await PageAsync("relation/state/CA/MEMBER_OF/group/un-gge-2019-2021");

        Assert.StartsWith("Refuted", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("#affirming ~ ol > li"));
        Assert.NotEmpty(page.QuerySelectorAll("#denying ~ ol > li"));
    }

    [Theory]
    [InlineData("company/micro-soft", "company/microsoft")]
    [InlineData("declarations/paris-call", "declaration/paris-call")]
    [InlineData("relation/state/FR/SIGNED/declaration/nothing", null)]
    [InlineData("nothing", null)]
    [InlineData("state/%2e%2e/x", null)]
    [InlineData("---", null)]
    public async Task AnUnknownAddressIsNotFoundAndOffersNearMatches(string address, string? offered)
    {
        using var answer = await GetAsync("/" + address);
        var page = await ParseAsync(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            "/" + address
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("There is no page here.", page.QuerySelector("h1")!.TextContent);
        if (offered is not null)
        {
            Assert.Contains(offered, page.Links.Select(link => link.GetAttribute("href")));
        }
    }

    [Theory]
    [InlineData("state/FR?revision=99", HttpStatusCode.NotFound, "There is no revision 99")]
    [InlineData("state/FR?revision=zz", HttpStatusCode.BadRequest, "must be the hash of a revision")]
    [InlineData("state/FR?asOf=2020-13-01", HttpStatusCode.BadRequest, "must be a valid date")]
    [InlineData("declaration/paris-call/signatories?after=x", HttpStatusCode.BadRequest, "is not a valid cursor")]
    [InlineData("search?q=%3F%3F", HttpStatusCode.BadRequest, "must contain at least one letter or digit")]
    public async Task AWrongValueInAnAddressIsToldInASentence(string address, HttpStatusCode status, string sentence)
    {
        using var answer = await GetAsync("/" + address);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(
            sentence,
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task SearchEnginesAreToldOfEveryEntityAndOfNoQuery()
    {
        using var robots = await GetAsync("/robots.txt");
        using var map = await GetAsync("/sitemap.xml");
        var places = System
            .Xml.Linq.XDocument.Parse(await map.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Descendants("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
            .Select(place => place.Value)
            .ToList();

        Assert.Contains(
            "Disallow: /graphql\n",
            await robots.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        Assert.Contains(new Uri(server.Address, "/declaration/paris-call").AbsoluteUri, places);
        Assert.Equal(places.Distinct(StringComparer.Ordinal).Count(), places.Count);
        Assert.True(places.Count > 1_700, $"The site map has {places.Count} addresses.");
    }

    [Theory]
    [InlineData("", "Dataset")]
    [InlineData("declaration/paris-call", "CreativeWork")]
    [InlineData("relation/state/US/SIGNED/declaration/paris-call", "Claim")]
    public async Task APageIsDataForOthersToo(string address, string type)
    {
        var page = await PageAsync(address);
        using var data = System.Text.Json.JsonDocument.Parse(
            page.QuerySelector("script[type='application/ld+json']")!.TextContent
        );

        Assert.Equal(type, data.RootElement.GetProperty("@type").GetString());
        Assert.Equal(
            new Uri(server.Address, "/" + address).AbsoluteUri,
            page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")
        );
        Assert.NotNull(page.QuerySelector("meta[property='og:title']"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    public async Task WhatIsSearchedForIsShownAndNeverRun(string text)
    {
        var page = await PageAsync($"search?q={Uri.EscapeDataString(text)}");

        Assert.Equal(text, ((IHtmlInputElement)page.QuerySelector("#q")!).Value);
        Assert.Empty(page.QuerySelectorAll("main script, main img"));
    }

    async Task<IHtmlDocument> PageAsync(string address)
    {
        using var answer = await GetAsync("/" + address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ParseAsync(
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            "/" + address
        );
    }

    async Task<HttpResponseMessage> GetAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, address));
        request.Headers.TryAddWithoutValidation("Accept", "text/html,*/*;q=0.8");
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    async Task<IHtmlDocument> ParseAsync(string html, string address)
    {
        var context = AngleSharp.BrowsingContext.New();
        var document = await AngleSharp.BrowsingContextExtensions.OpenAsync(
            context,
            request => request.Content(html).Address(new Uri(server.Address, address).AbsoluteUri),
            TestContext.Current.CancellationToken
        );
        return (IHtmlDocument)document;
    }
}
