using System.Globalization;
using System.Text;

namespace GovernanceGraph.Pages.Ask;

/// <summary>A question as a GraphQL document, written as a person would write it.</summary>
static class AskPrinter
{
    /// <summary>The most entities of an answer: the longest page of a list.</summary>
    internal const int MaxRows = 1000;

    /// <summary>The document; its first line is a comment with the question in English.</summary>
    internal static string Print(AskQuestion question)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(AskSentence.Of(question)).Append('\n');
        text.Append("query Ask {\n");
        text.Append("  ").Append(question.Kind.Root).Append("(\n");
        if (question.AsOf is { } day)
        {
            text.Append("    asOf: ").Append(Literal(day)).Append('\n');
        }

        Where(text, question.Conditions);
        text.Append("    order: [")
            .Append(question.Order == AskOrder.Founded ? "{ foundedOn: ASC }, { name: ASC }" : "{ name: ASC }")
            .Append("]\n");
        text.Append(CultureInfo.InvariantCulture, $"    first: {MaxRows}\n");
        text.Append("  ) {\n    totalCount\n    nodes {\n      plainId\n      name\n");
        if (question.Columns.Contains(AskColumn.Code, StringComparer.Ordinal))
        {
            text.Append("      ").Append(question.Kind.Code).Append('\n');
        }

        if (question.Order == AskOrder.Founded)
        {
            text.Append("      foundedOn\n");
        }

        Relations(text, question);
        return text.Append("    }\n  }\n}\n").ToString();
    }

    static void Where(StringBuilder text, IReadOnlyList<AskCondition> conditions)
    {
        var areDifferent =
            conditions.DistinctBy(condition => condition.Relation.Field.Name).Count() == conditions.Count;
        switch (conditions)
        {
            case []:
                break;
            case var _ when areDifferent:
                text.Append("    where: {\n");
                foreach (var condition in conditions)
                {
                    text.Append("      ").Append(Filter(condition)).Append('\n');
                }

                text.Append("    }\n");
                break;
            default:
                text.Append("    where: {\n      and: [\n");
                foreach (var condition in conditions)
                {
                    text.Append("        { ").Append(Filter(condition)).Append(" }\n");
                }

                text.Append("      ]\n    }\n");
                break;
        }
    }

    static string Filter(AskCondition condition) =>
        $"{condition.Relation.Field.Name}: {{ {(condition.Holds ? "some" : "none")}: {Edge(condition)} }}";

    static string Edge(AskCondition condition) =>
        $"{{ node: {{ id: {{ eq: {Literal(condition.Id)} }} }}"
        + (condition.Vote is { } vote ? $", value: {{ eq: {Literal(vote)} }}" : "")
        + " }";

    // What is not there has nothing to show. An entity has one relation of a type to another, so the first is all.
    static void Relations(StringBuilder text, AskQuestion question)
    {
        var used = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var condition in question.Conditions.Where(condition => condition.Holds))
        {
            if (Values(condition, question.Columns) is not { Length: > 0 } values)
            {
                continue;
            }

            var name = condition.Relation.Field.Name;
            var number = used[name] = used.GetValueOrDefault(name) + 1;
            text.Append("      ");
            if (number > 1)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}{number}: ");
            }

            text.Append(name).Append("(first: 1, where: ").Append(Edge(condition)).Append(") {\n");
            text.Append("        edges { ").Append(values).Append(" }\n      }\n");
        }
    }

    static string Values(AskCondition condition, IReadOnlyList<string> columns)
    {
        var values = new List<string>();
        foreach (var column in columns)
        {
            switch (column)
            {
                case AskColumn.Dates:
                    values.AddRange(["since", "until", "role"]);
                    if (condition.Relation.Field.IsOfVotes)
                    {
                        values.Add("value");
                    }

                    break;
                case AskColumn.Corroboration:
                    values.Add("corroboration");
                    break;
                case AskColumn.Sources:
                    values.Add("claims { polarity locator source { title url published } }");
                    break;
                default:
                    break;
            }
        }

        return string.Join(' ', values);
    }

    /// <summary>A string as the specification of GraphQL writes it.</summary>
    internal static string Literal(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var letter in value)
        {
            if (letter is '"' or '\\')
            {
                text.Append('\\').Append(letter);
            }
            else if (char.IsControl(letter))
            {
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            }
            else
            {
                text.Append(letter);
            }
        }

        return text.Append('"').ToString();
    }
}
