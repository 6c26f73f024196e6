using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using GovernanceGraph.Pages.Exports;
using GovernanceGraph.Server.Tests.PublishedClients;
using Xunit;

namespace GovernanceGraph.Server.Tests.Pages;

/// <summary>Lists and sets of relations as files, over the whole seed.</summary>
[Collection(ServerTests.Name)]
public sealed class ExportTests(ServerFixture server)
{
    const string List = "declaration/paris-call/signatories/state";

    [Fact]
    public async Task ProgramsReadAsManyRelationsOfAListAsItsPageCounts()
    {
        var caption = (await PageAsync(List)).QuerySelector("caption")!.TextContent;

        await ReadAsync(List, int.Parse(caption.Split(' ')[0], CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("state", "US", 50)]
    [InlineData("declaration", "paris-call", 2 * ExportPages.PageSize)]
    public async Task ProgramsReadAllRelationsOfAnEntity(string kind, string slug, int moreThan)
    {
        var id = $"{kind}:{slug}";
        var end = $$"""{ id: { eq: "{{id}}" } }""";
        using var counted = await server.Client.GetAsync(
            new Uri(
                "/graphql?query="
                    + Uri.EscapeDataString(
                        $$"""{ relations(where: { or: [{ from: {{end}} }, { to: {{end}} }] }) { totalCount } }"""
                    ),
                UriKind.Relative
            ),
            TestContext.Current.CancellationToken
        );
        using var answer = JsonDocument.Parse(
            await counted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        var count = answer.RootElement.GetProperty("data").GetProperty("relations").GetProperty("totalCount");

        Assert.True(count.GetInt32() > moreThan, $"{id} has few relations.");
        await ReadAsync($"{kind}/{slug}", count.GetInt32());
    }

    [Fact]
    public async Task CsvHasARecordForEachRelation()
    {
        var csv = await TextAsync($"{List}.csv?separator=semicolon&bom=1");

        Assert.StartsWith("\uFEFFfrom id;from name;from kind;type;", csv, StringComparison.Ordinal);
        Assert.Contains("\r\nstate:FR;France;STATE;SIGNED;declaration:paris-call;", csv, StringComparison.Ordinal);
        Assert.Equal(82, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Theory]
    [InlineData("order=date&show=current&asOf=2019-01-01&revision=1")]
    [InlineData("show=refuted")]
    public async Task AnExportTakesTheParametersOfItsPage(string parameters)
    {
        var (list, file) = ("group/un-gge-2019-2021/members", "group/un-gge-2019-2021/members.json");
        var page = await PageAsync($"{list}?{parameters}");
        using var export = JsonDocument.Parse(await TextAsync($"{file}?{parameters}"));
        var relations = export.RootElement.GetProperty("relations").EnumerateArray();

        Assert.Equal(
            page.QuerySelectorAll("tbody th").Select(name => name.TextContent),
            relations.Select(relation => relation.GetProperty("from").GetProperty("name").GetString()!)
        );
        Assert.Contains(
            page.QuerySelectorAll("#use ~ p a").Select(link => link.GetAttribute("href")),
            address => address!.StartsWith($"{file}?", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("declaration/nothing.gexf", HttpStatusCode.NotFound)]
    [InlineData("declaration/paris-call/nothing.csv", HttpStatusCode.NotFound)]
    [InlineData("declaration/paris-call/signatories/nothing.csv", HttpStatusCode.NotFound)]
    [InlineData("declaration/paris-call/signatories/state/more.csv", HttpStatusCode.NotFound)]
    [InlineData("declaration/paris-call/signatories.csv?separator=dot", HttpStatusCode.BadRequest)]
    [InlineData("declaration/paris-call/signatories.csv?asOf=never", HttpStatusCode.BadRequest)]
    [InlineData("state/FR.json?revision=99", HttpStatusCode.NotFound)]
    public async Task AnExportThatThereIsNotIsTold(string address, HttpStatusCode status)
    {
        using var answer = await server.Client.GetAsync(Address(address), TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task ARequestForTheHeadersReadsNoRelations()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Address($"{List}.gexf"));
        using var answer = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("application/gexf+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "declaration-paris-call-signatories-state.gexf",
            answer.Content.Headers.ContentDisposition!.FileName!.Trim('"')
        );
    }

    async Task ReadAsync(string address, int count)
    {
        NodeScript.Require("graphology-gexf");
        NodeScript.Require("jsonld");
        var lines = await NodeScript.RunAsync([
            "exports/exports.mjs",
            Address(address).AbsoluteUri,
            count.ToString(CultureInfo.InvariantCulture),
        ]);

        Assert.Equal(
            ["gexf", "graphml", "jsonld", "json", "ndjson"],
            ClientCheck.AllHeld(lines).Select(check => check.Name)
        );
    }

    async Task<AngleSharp.Dom.IDocument> PageAsync(string address) =>
        new HtmlParser().ParseDocument(await TextAsync(address));

    async Task<string> TextAsync(string address)
    {
        using var answer = await server.Client.GetAsync(Address(address), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return System.Text.Encoding.UTF8.GetString(
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
    }

    Uri Address(string address) => new(server.Address, "/" + address);
}
