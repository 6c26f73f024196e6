using System.Text.Json;
using GovernanceGraph.Testing;
using GovernanceGraph.Texts;
using Xunit;

namespace GovernanceGraph.Api.Tests;

/// <summary>Names as people type them, from the document to the response.</summary>
public abstract class TextTests<TStore>(TStore graph) : IClassFixture<TStore>
    where TStore : LoadedStore
{
    [Fact]
    public async Task ASearchFindsWhatIsMeant()
    {
        foreach (var pair in TextPairs.Searches)
        {
            var ids = await IdsAsync(
                "query($text: String!) { found: search(text: $text, first: 500) { nodes { id } } }",
                pair.Typed
            );
            Assert.True(ids.Contains(Names.IdOf(pair.Name)) == pair.IsMeant, pair.ToString());
        }
    }

    [Fact]
    public async Task TheNameItselfComesFirst()
    {
        Assert.Equal(
            Names.IdOf("Finance"),
            (
                await IdsAsync(
                    "query($text: String!) { found: search(text: $text) { nodes { id } } }",
                    "\uFEFF(FINANCE),"
                )
            )[0]
        );
        Assert.Equal(
            Names.IdOf("AT&T Inc."),
            (await IdsAsync("query($text: String!) { found: search(text: $text) { nodes { id } } }", "at&t inc"))[0]
        );
    }

    [Fact]
    public async Task ASearchOfWhichNothingIsLeftIsRefused()
    {
        foreach (var text in TextPairs.Empty)
        {
            var body = await SendAsync("query($text: String!) { found: search(text: $text) { totalCount } }", text);
            Assert.Contains("\"code\":\"INVALID_ARGUMENT\"", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ASearchHasABoundAfterFoldingToo()
    {
        Assert.Contains(
            "\"code\":\"LIMIT_EXCEEDED\"",
            await SendAsync(
                "query($text: String!) { found: search(text: $text) { totalCount } }",
                new string('\uFDFA', 999)
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"totalCount\":0",
            await SendAsync(
                "query($text: String!) { found: search(text: $text) { totalCount } }",
                new string('\uFDFA', 100)
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task CaseAloneIsIgnoredWhereThatIsAskedFor()
    {
        foreach (var pair in TextPairs.IgnoringCase)
        {
            foreach (var comparison in new[] { "eq", "contains", "startsWith", "endsWith" })
            {
                var ids = await IdsAsync(
                    $"query($text: String!) {{ found: entities(where: {{ name: {{ caseInsensitive: {{ "
                        + $"{comparison}: $text }} }} }}, first: 500) {{ nodes {{ id }} }} }}",
                    pair.Typed
                );
                Assert.True(ids.Contains(Names.IdOf(pair.Name)) == pair.IsMeant, $"{comparison}: {pair}");
            }
        }
    }

    // Composed or decomposed, the text is the same.
    [Fact]
    public async Task AFilterTakesEveryFormOfAText()
    {
        foreach (
            var (name, typed) in new[]
            {
                ("Côte d’Ivoire", "Co\u0302te d’Ivoire"),
                ("Vie\u0323\u0302t Nam", "Việt Nam"),
                ("한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8"),
                ("か\u3099", "が"),
                ("Королёв", "Короле\u0308в"),
                ("\u0958लम", "\u0915\u093Cलम"),
            }
        )
        {
            foreach (
                var filter in new[]
                {
                    "{ eq: $text }",
                    "{ in: [$text] }",
                    "{ contains: $text }",
                    "{ startsWith: $text }",
                    "{ endsWith: $text }",
                    "{ caseInsensitive: { in: [$text] } }",
                }
            )
            {
                var ids = await IdsAsync(
                    $"query($text: String!) {{ found: entities(where: {{ name: {filter} }}) {{ nodes {{ id }} }} }}",
                    typed
                );
                Assert.True(ids.Contains(Names.IdOf(name)), $"{name}: {filter}");
                Assert.DoesNotContain(
                    Names.IdOf(name),
                    await IdsAsync(
                        $"query($text: String!) {{ found: entities(where: {{ not: {{ name: {filter} }} "
                            + $"}}, first: 500) {{ nodes {{ id }} }} }}",
                        typed
                    )
                );
            }
        }
    }

    [Fact]
    public async Task TheOrderIsThatOfLetters()
    {
        var ids = await IdsAsync(
            "query($text: ID) { found: entities(first: 500, where: { id: { neq: $text } }) { nodes { id } } }",
            ""
        );
        var names = TextPairs
            .Searches.Concat(TextPairs.IgnoringCase)
            .Select(pair => TextForm.Compose(pair.Name))
            .Distinct(StringComparer.Ordinal);
        Assert.Equal(names.Order(Comparer<string>.Create(Queries.TextOrder.Compare)).Select(Names.IdOf), ids);
    }

    async Task<List<string>> IdsAsync(string query, string text)
    {
        using var response = JsonDocument.Parse(await SendAsync(query, text));
        return
        [
            .. response
                .RootElement.GetProperty("data")
                .GetProperty("found")
                .GetProperty("nodes")
                .EnumerateArray()
                .Select(node => node.GetProperty("id").GetString()!),
        ];
    }

    Task<string> SendAsync(string query, string text) =>
        Requests.SendAsync(
            graph.Store,
            query,
            JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal) { ["text"] = text })
        );
}
