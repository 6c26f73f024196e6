using System.Globalization;
using System.Text.Json;
using GovernanceGraph.Testing;
using Xunit;

namespace GovernanceGraph.Api.Tests.Questions;

/// <summary>
/// The questions of docs/questions, on the whole seed: their golden answers, and what these must say in any case.
/// </summary>
public abstract class QuestionTests<TStore>(TStore seed) : IClassFixture<TStore>
    where TStore : LoadedStore
{
    public static TheoryData<string> Names => [.. Question.All.Select(question => question.Name)];

    [Fact]
    public void QuestionsAreNumberedWithoutGaps() =>
        Assert.Equal(
            Enumerable
                .Range(1, Question.All.Count)
                .Select(number => number.ToString("00", CultureInfo.InvariantCulture)),
            Question.All.Select(question => question.Number)
        );

    [Theory]
    [MemberData(nameof(Names))]
    public async Task AQuestionHasItsGoldenAnswer(string name)
    {
        var question = Question.Find(name);
        var answer = await Requests.SendAsync(seed.Store, question.Document);
        Golden.Equal($"../../../docs/questions/{name}.json", ReadableJson.Of(answer));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task APageShowsTheAnswerTheSourcesAndTheQuery(string name)
    {
        var question = Question.Find(name);
        var page = Question.ReadPage($"docs/questions/{name}.md");
        using var answer = JsonDocument.Parse(await Requests.SendAsync(seed.Store, question.Document));
        var filled = QuestionPage.Fill(page, question, answer.RootElement.GetProperty("data"));

        Assert.NotEmpty(AnswerTables.In(page));
        Golden.Equal($"../../../docs/questions/{name}.md", filled);
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
        var number = int.Parse(question.Number, CultureInfo.InvariantCulture);
        var page = Question.ReadPage($"docs/questions/{name}.md");
        Assert.StartsWith("# ", question.Document, StringComparison.Ordinal);
        Assert.EndsWith("?", question.Text, StringComparison.Ordinal);
        Assert.Equal(1, question.NamedQueries);
        Assert.Contains("source {", question.Document, StringComparison.Ordinal);
        Assert.StartsWith($"# {question.Text}\n", page, StringComparison.Ordinal);
        Assert.Contains(
            $"| {number} | [{question.Text}]({name}.md) |",
            Question.ReadPage("docs/questions/README.md"),
            StringComparison.Ordinal
        );
    }
}
