using System.Text.Encodings.Web;
using System.Text.Json;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests;

/// <summary>From the document to the response, on the small graph.</summary>
public abstract class AnswerTests<TStore>(TStore graph) : IClassFixture<TStore>
    where TStore : LoadedStore
{
    static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void QueriesHaveTheseAnswers() => Golden.Cases("Cases/answers.cases", Answer);

    [Fact]
    public void FaultsBelowRootFieldsHaveTheseAnswers() => Golden.Cases("Cases/faults.cases", Answer);

    [Fact]
    public void WarningsHaveTheseWords() => Golden.Cases("Cases/hints.cases", Answer);

    [Fact]
    public async Task ReadingPageByPageFindsEachOnceInBothDirections()
    {
        foreach (
            var order in new[]
            {
                "[]",
                "[{ foundedOn: DESC }]",
                "[{ country: { name: ASC } }, { kind: DESC }]",
                "[{ foundedOn: ASC }, { id: DESC }]",
            }
        )
        {
            var all = await IdsAsync($"first: 100, order: {order}");
            Assert.Equal(13, all.Ids.Count);
            var forwards = new List<string>();
            var cursor = "null";
            for (var more = true; more; )
            {
                var page = await IdsAsync($"first: 3, after: {cursor}, order: {order}");
                forwards.AddRange(page.Ids);
                (cursor, more) = ($"\"{page.End}\"", page.HasNext);
            }

            var backwards = new List<string>();
            cursor = "null";
            for (var more = true; more; )
            {
                var page = await IdsAsync($"last: 4, before: {cursor}, order: {order}");
                backwards.InsertRange(0, page.Ids);
                (cursor, more) = ($"\"{page.Start}\"", page.HasPrevious);
            }

            Assert.Equal(all.Ids, forwards);
            Assert.Equal(all.Ids, backwards);
        }
    }

    async Task<(List<string> Ids, string? Start, string? End, bool HasPrevious, bool HasNext)> IdsAsync(
        string arguments
    )
    {
        var body = await Requests.SendAsync(
            graph.Store,
            $"{{ entities({arguments}) {{ nodes {{ id }} pageInfo {{ startCursor endCursor "
                + $"hasPreviousPage hasNextPage }} }} }}"
        );
        using var response = JsonDocument.Parse(body);
        var entities = response.RootElement.GetProperty("data").GetProperty("entities");
        var page = entities.GetProperty("pageInfo");
        return (
            [.. entities.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!)],
            page.GetProperty("startCursor").GetString(),
            page.GetProperty("endCursor").GetString(),
            page.GetProperty("hasPreviousPage").GetBoolean(),
            page.GetProperty("hasNextPage").GetBoolean()
        );
    }

    string Answer(string input)
    {
        var parts = input.Split("\nvariables:", 2);
        var body = Requests
            .SendAsync(graph.Store, parts[0], parts.Length > 1 ? parts[1] : null)
            .GetAwaiter()
            .GetResult();
        using var response = JsonDocument.Parse(body);
        return JsonSerializer.Serialize(response.RootElement, Indented);
    }
}
