using System.Text.Json;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests.Questions;

/// <summary>The forty questions of docs/questions, on the whole seed: their golden answers, and what these must say in any case.</summary>
public abstract class QuestionTests<TStore>(TStore seed) : IClassFixture<TStore>
    where TStore : LoadedStore
{
    public static TheoryData<string> Names => [.. Question.All.Select(question => question.Name)];

    [Fact]
    public void ThereAreFortyQuestionsEachWithItsNumber() => Assert.Equal(
        Enumerable.Range(1, 40).Select(number => number.ToString("00", System.Globalization.CultureInfo.InvariantCulture)),
        Question.All.Select(question => question.Number));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AQuestionHasItsGoldenAnswer(string name)
    {
        var question = Question.Find(name);
        Golden.Equal($"../../../docs/questions/{name}.json", ReadableJson.Of(await Requests.SendAsync(seed.Store, question.Document)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AnAnswerSaysWhatTheRowsOfTheSeedSay(string name)
    {
        var question = Question.Find(name);
        var facts = ExpectedFact.All.Where(fact => fact.Number == question.Number).ToList();
        using var answer = JsonDocument.Parse(await Requests.SendAsync(seed.Store, question.Document));

        Assert.NotEmpty(facts);
        Assert.False(answer.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Empty(facts.Select(fact => fact.Contradiction(answer.RootElement.GetProperty("data"))).OfType<string>());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ADocumentIsOneNamedQueryUnderItsQuestion(string name)
    {
        var question = Question.Find(name);
        Assert.StartsWith("# ", question.Document, StringComparison.Ordinal);
        Assert.EndsWith("?", question.Text, StringComparison.Ordinal);
        Assert.Equal(1, question.NamedQueries);
        Assert.Contains("source {", question.Document, StringComparison.Ordinal);
        Assert.Contains(
            $"| {int.Parse(question.Number, System.Globalization.CultureInfo.InvariantCulture)} | {question.Text} | [{question.Name[3..]}]({question.Name}.graphql) |",
            Question.ReadDocumentation("questions/README.md"), StringComparison.Ordinal);
    }
}
