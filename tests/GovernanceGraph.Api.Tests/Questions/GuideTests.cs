using System.Text.RegularExpressions;
using Xunit;

namespace GovernanceGraph.Api.Tests.Questions;

/// <summary>What the analysts' guide shows works as shown.</summary>
public abstract partial class GuideTests<TStore>(TStore seed) : IClassFixture<TStore>
    where TStore : LoadedStore
{
    static readonly MatchCollection Examples = Example().Matches(Question.ReadDocumentation("analysts-guide.md"));

    public static TheoryData<int> Numbers => [.. Enumerable.Range(1, Examples.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task AnExampleIsAnsweredAsTheGuideSays(int number)
    {
        var example = Examples[number - 1];
        var answer = ReadableJson.Of(await Requests.SendAsync(seed.Store, example.Groups["query"].Value));
        Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
        Assert.Equal(ReadableJson.Of(example.Groups["answer"].Value), answer);
    }

    [Fact]
    public void EachExampleHasItsAnswerBelow() =>
        Assert.Equal(Question.ReadDocumentation("analysts-guide.md").Split("```graphql").Length - 1, Examples.Count);

    [GeneratedRegex(@"```graphql\n(?<query>[^`]+)```\s+```json\n(?<answer>[^`]+)```", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Example();
}
