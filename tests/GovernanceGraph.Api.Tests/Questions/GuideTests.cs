using System.Text.Json;
using System.Text.RegularExpressions;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests.Questions;

/// <summary>
/// What the analysts' guide and the README show works as shown: each query is answered as its JSON and its tables say.
/// </summary>
public abstract partial class GuideTests<TStore>(TStore seed) : IClassFixture<TStore>
    where TStore : LoadedStore
{
    public static TheoryData<string> Pages => ["docs/analysts-guide.md", "README.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task AQueryIsAnsweredAsThePageSays(string page)
    {
        var text = Question.ReadPage(page);
        var answers = new List<(int Position, JsonElement Data)>();
        foreach (Match example in Example().Matches(text))
        {
            var answer = await Requests.SendAsync(seed.Store, example.Groups["query"].Value);
            Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
            if (example.Groups["answer"] is { Success: true } shown)
            {
                Assert.Equal(ReadableJson.Of(shown.Value), ReadableJson.Of(answer));
            }

            using var document = JsonDocument.Parse(answer);
            answers.Add((example.Index, document.RootElement.GetProperty("data").Clone()));
        }

        // a table shows the answer to the query below it
        var filled = AnswerTables.Fill(text, at => answers.First(answer => answer.Position > at).Data);
        Golden.Equal($"../../../{page}", filled);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void EachQueryHasATableAboveOrItsAnswerBelow(string page)
    {
        var text = Question.ReadPage(page);
        var examples = Example().Matches(text);
        var tables = AnswerTables.In(text).ToList();
        var start = 0;
        foreach (Match example in examples)
        {
            Assert.True(
                example.Groups["answer"].Success || tables.Exists(table => table > start && table < example.Index),
                $"{page} shows no answer to {example.Groups["query"].Value}"
            );
            start = example.Index;
        }

        Assert.Equal(text.Split("```graphql").Length - 1, examples.Count);
    }

    [GeneratedRegex(
        @"```graphql\n(?<query>[^`]+)```(\s+```json\n(?<answer>[^`]+)```)?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Example();
}
