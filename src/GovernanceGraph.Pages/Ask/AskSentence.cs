using GovernanceGraph.Pages.Words;

namespace GovernanceGraph.Pages.Ask;

/// <summary>A question in English.</summary>
static class AskSentence
{
    /// <summary>"Which states signed the Paris Call and are not members of NATO, today?"</summary>
    internal static string Of(AskQuestion question)
    {
        var conditions = question
            .Conditions.Select(condition =>
                RelationPhrase
                    .Of(condition.Relation.Field)
                    .Write(condition.Holds, WithArticle(condition), condition.Vote, question.AsOf)
            )
            .ToList();
        var all = conditions switch
        {
            [] => "are there",
            [var only] => only,
            [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
        };
        var day = question.AsOf switch
        {
            null => "",
            "today" => ", today",
            var date => $", {Dates.In(date)}",
        };
        return OneLine($"Which {question.Kind.Kind.Plural} {all}{day}?");
    }

    // "the Paris Call", but "NATO", "France" and "Emmanuel Macron".
    static string WithArticle(AskCondition condition)
    {
        var name = condition.Name;
        return
            condition.Id.Split(':')[0] is "declaration" or "group"
            && !name.StartsWith("The ", StringComparison.OrdinalIgnoreCase)
            ? $"the {name}"
            : name;
    }

    // A name comes from data: a break in it would end the comment in which the sentence stands.
    static string OneLine(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter));
}
