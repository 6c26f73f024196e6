using System.Net;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using GovernanceGraph.Pages.Answers;
using Xunit;

namespace GovernanceGraph.Server.Tests.Pages;

/// <summary>Answers with an address, and as files, over the whole seed.</summary>
[Collection(ServerTests.Name)]
public sealed class AnswerPageTests(ServerFixture server)
{
    const string Kept = "answer/01-paris-call-signatories-in-gge";

    public static TheoryData<string> Questions =>
        [
            .. Directory
                .GetFiles(Path.Combine(Repository.Root, "docs/questions"), "*.graphql")
                .Select(file => Path.GetFileNameWithoutExtension(file)!),
        ];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task EveryKeptQuestionHasAnAnswerWithAPage(string name)
    {
        var (status, page) = await PageAsync($"answer/{name}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.EndsWith("?", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("main table tbody tr, main .grid dl"));
        Assert.Contains("revision 1 (content ", page.QuerySelector("#cite ~ p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageShowsTheTableTheSourcesAndTheCitation()
    {
        var (_, page) = await PageAsync(Kept);

        Assert.Equal("Actors: 16 entries", page.QuerySelector("caption")!.TextContent);
        Assert.Contains("Supports the Paris Call since", page.QuerySelectorAll("th").Select(head => head.TextContent));
        Assert.Equal("state/AU", page.QuerySelector("tbody a")!.GetAttribute("href"));
        Assert.True(page.QuerySelectorAll("#sources ~ ol li").Length > 20);
        Assert.Contains("Sixteen actors", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuestionInTheAddressIsAnsweredFromOneRevisionForEver()
    {
        var (_, newest) = await PageAsync($"answer?q={Carried("{ states { totalCount nodes { name } } }")}");
        var permanent = newest.QuerySelector("#use ~ p a")!.GetAttribute("href")!;
        var (status, page) = await PageAsync(permanent);

        Assert.Matches("&revision=[0-9a-f]{64}$", permanent);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(Hash(newest), Hash(page));
        Assert.Contains(
            "revisionHash: \"",
            page.QuerySelector("details.query code")!.TextContent,
            StringComparison.Ordinal
        );

        static string Hash(IDocument page) => page.QuerySelector("#cite ~ p code")!.TextContent;
    }

    [Fact]
    public async Task TheFilesSayTheSameAsThePage()
    {
        var csv = await TextAsync($"{Kept}.csv");
        var json = await TextAsync($"{Kept}.json");
        var lines = await TextAsync($"{Kept}.ndjson");

        Assert.Equal(
            16,
            JsonDocument.Parse(json).RootElement.GetProperty("actors").GetProperty("nodes").GetArrayLength()
        );
        Assert.Equal(16, lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("id,name,signed.edges.since,", csv, StringComparison.Ordinal);
        Assert.Contains("\r\nstate:AU@h", csv, StringComparison.Ordinal);
        Assert.StartsWith("@misc{governancegraph-", await TextAsync($"{Kept}.bib"), StringComparison.Ordinal);
        Assert.StartsWith("TY  - DATA\r\n", await TextAsync($"{Kept}.ris"), StringComparison.Ordinal);
        Assert.Equal(
            JsonValueKind.Array,
            JsonDocument.Parse(await TextAsync($"{Kept}.csl.json")).RootElement.ValueKind
        );
    }

    [Fact]
    public async Task AFileIsKnownByItsTag()
    {
        using var first = await server.Client.GetAsync(Address($"{Kept}.csv"), TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, Address($"{Kept}.csv"));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(again, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal("*", Assert.Single(first.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("attachment", first.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("{ states { totalCount }", "Syntax Error")]
    [InlineData("mutation { a }", "")]
    [InlineData("subscription { revisionAdded { revision { number } } }", "")]
    [InlineData("{ node(id: \"state:FR\") { id } }", "cannot be asked for a revision")]
    [InlineData("{ unknown }", "Cannot query field")]
    public async Task AQuestionThatCannotBeAnsweredIsRefused(string query, string sentence)
    {
        var (status, page) = await PageAsync($"answer?q={Carried(query)}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(sentence, page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answer")]
    [InlineData("answer?q=x")]
    [InlineData("answer.csv?q=AAAA")]
    [InlineData(Kept + "?separator=dot")]
    public async Task AnAddressThatIsIncompleteIsTold(string address)
    {
        var (status, page) = await PageAsync(address);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("The parameter \"", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("answer/nothing")]
    [InlineData("answer/nothing.csv")]
    [InlineData("answer.xml")]
    [InlineData(Kept + "?revision=99")]
    public async Task AnUnknownAnswerIsNotFound(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await PageAsync(address)).Status);

    [Fact]
    public async Task AHostileNameIsShownAndNeverRun()
    {
        var query =
            "query X { states(where: { name: { eq: \"<script>alert(1)</script>\" } }) { totalCount nodes { name } } }";
        var (_, page) = await PageAsync($"answer?q={Carried(query)}");

        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Contains(
            "<script>alert(1)</script>",
            page.QuerySelector("details.query code")!.TextContent,
            StringComparison.Ordinal
        );
    }

    static string Carried(string query) =>
        AnswerLink.Encode(new(query, new Dictionary<string, object?>(StringComparer.Ordinal), null));

    Uri Address(string address) => new(server.Address, "/" + address);

    Task<string> TextAsync(string address) =>
        server.Client.GetStringAsync(Address(address), TestContext.Current.CancellationToken);

    async Task<(HttpStatusCode Status, IDocument Page)> PageAsync(string address)
    {
        using var answer = await server.Client.GetAsync(Address(address), TestContext.Current.CancellationToken);
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await BrowsingContext
            .New()
            .OpenAsync(
                request => request.Content(html).Address(Address(address).AbsoluteUri),
                TestContext.Current.CancellationToken
            );
        return (answer.StatusCode, page);
    }
}
