using System.Globalization;
using System.Text;
using System.Text.Json;

namespace GovernanceGraph.Api.Tests.Questions;

/// <summary>
/// The page of a question: the question, tables and remarks, whose tables are filled from the answer, and below them
/// the sources and the query, which are written as a whole.
/// </summary>
static class QuestionPage
{
    const int MaxSources = 10;
    const string Sources = "\n## Sources\n";

    /// <summary>The page as the answer and the document make it.</summary>
    /// <param name="page">Markdown with a heading "Sources".</param>
    /// <param name="question">The question.</param>
    /// <param name="data">The data of its answer.</param>
    internal static string Fill(string page, Question question, JsonElement data)
    {
        var filled = AnswerTables.Fill(page, _ => data, $"{question.Name}.json");
        var end = filled.IndexOf(Sources, StringComparison.Ordinal);
        if (end < 0)
        {
            throw new InvalidDataException($"{question.Name}.md has no heading \"Sources\".");
        }

        return new StringBuilder(filled, 0, end, filled.Length)
            .Append(Sources)
            .Append('\n')
            .Append(List(data, question))
            .Append(CultureInfo.InvariantCulture, $"\n## Query\n\n```graphql\n{question.Document}```\n\n")
            .Append(
                CultureInfo.InvariantCulture,
                $"[The query as a file]({question.Name}.graphql) · [whole answer]({question.Name}.json)"
            )
            .Append(" · [all questions](README.md)\n")
            .ToString();
    }

    // The sources that the answer names most often come first.
    static string List(JsonElement data, Question question)
    {
        var sources = In(data)
            .GroupBy(source => (AnswerTables.Link(source), Published(source)))
            .OrderByDescending(source => source.Count())
            .Select(source => $"- {source.Key.Item1}{source.Key.Item2}\n")
            .ToList();
        var left = sources.Count - MaxSources;
        return string.Concat(sources.Take(MaxSources))
            + (left > 0 ? $"\n*{left} more are in the [whole answer]({question.Name}.json).*\n" : "");
    }

    static string Published(JsonElement source) =>
        source.GetProperty("published").GetString() is { } date ? $", {date}" : "";

    static IEnumerable<JsonElement> In(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object when value.TryGetProperty("url", out _) => [value],
            JsonValueKind.Object => value.EnumerateObject().SelectMany(property => In(property.Value)),
            JsonValueKind.Array => value.EnumerateArray().SelectMany(In),
            _ => [],
        };
}
