using System.Globalization;
using GovernanceGraph.Pages.Addresses;
using GovernanceGraph.Pages.Words;
using Microsoft.AspNetCore.Http;

namespace GovernanceGraph.Pages.Ask;

/// <summary>The form as its address has it.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="Rows">The conditions.</param>
/// <param name="When">One of <see cref="AskWhen"/>.</param>
/// <param name="Date">The day, as it was typed; "" where none was.</param>
/// <param name="Columns">The columns that are asked for.</param>
/// <param name="Order">One of <see cref="AskOrder"/>.</param>
public sealed record AskForm(
    EntityKind Kind,
    IReadOnlyList<AskRow> Rows,
    string When,
    string Date,
    IReadOnlyList<string> Columns,
    string Order
)
{
    const string Yes = "yes";
    const string No = "no";
    const string Add = "add";
    const string Remove = "remove";

    static readonly string[] RowParts = ["field", "did", "entity", "id", "pick", "vote"];

    /// <summary>What is wrong, by the name of the part of the form that it is shown beside.</summary>
    internal IReadOnlyDictionary<string, string> Problems { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether an address has a value that the form does not make.</summary>
    internal bool IsForeign { get; init; }

    /// <summary>The day: "today" or a date; null: at any time.</summary>
    internal string? AsOf =>
        When switch
        {
            AskWhen.Today => "today",
            AskWhen.Date => Date,
            _ => null,
        };

    /// <summary>The address of the form as it is.</summary>
    internal string Address
    {
        get
        {
            var parameters = new List<(string, string?)> { ("kind", Kind.Prefix) };
            for (var k = 0; k < Rows.Count; k++)
            {
                var (row, number) = (Rows[k], Number(k));
                parameters.Add(($"field{number}", row.Field));
                parameters.Add(($"did{number}", row.Holds ? null : No));
                parameters.Add(($"entity{number}", row.Entity?.Name ?? row.Text));
                parameters.Add(($"id{number}", row.Entity?.PlainId));
                parameters.Add(($"vote{number}", row.Vote));
            }

            parameters.Add(("when", When));
            parameters.Add(("date", When == AskWhen.Date ? Date : null));
            parameters.Add(("column", AskColumn.Name));
            parameters.AddRange(Columns.Select(column => ("column", (string?)column)));
            parameters.Add(("order", Order == AskOrder.Name ? null : Order));
            return "ask" + QueryText.Of([.. parameters]);
        }
    }

    /// <summary>The number of a condition in the names of its parameters, from 1.</summary>
    internal static string Number(int row) => (row + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the parameters of an address.</summary>
    internal static AskForm Read(IQueryCollection query)
    {
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var isForeign = false;
        var prefix = Value(query, "kind") ?? "state";
        if (EntityKind.OfPrefix(prefix) is not { } kind)
        {
            Tell("kind", $"There is no kind “{prefix}”; choose one of the list.");
            kind = EntityKind.All[0];
        }

        var numbers = Numbers(query);
        if (numbers.Count > AskQuestion.MaxConditions)
        {
            Tell("conditions", $"A question has at most {AskQuestion.MaxConditions} conditions; the rest is left out.");
        }

        var rows = numbers.Take(AskQuestion.MaxConditions).Select(number => Row(query, number, Foreign)).ToList();
        if (numbers.Count == 0 && !query.ContainsKey("when"))
        {
            rows.Add(AskRow.Empty);
        }

        Act(Value(query, "do"));
        var when = Choice("when", AskWhen.All, AskWhen.Any, "There is no time");
        var date = Value(query, "date")?.Trim() ?? "";
        if (when == AskWhen.Date && !IsDate(date))
        {
            problems["when"] = date.Length == 0 ? "Choose a day." : $"“{date}” is not a day, such as 2020-01-31.";
        }

        var columns = Columns();
        return new(kind, rows, when, date, columns, Choice("order", AskOrder.All, AskOrder.Name, "There is no order"))
        {
            Problems = problems,
            IsForeign = isForeign,
        };

        void Foreign() => isForeign = true;

        void Tell(string part, string problem)
        {
            problems[part] = problem;
            isForeign = true;
        }

        void Act(string? action)
        {
            if (action is null)
            {
                return;
            }

            if (action == Add && rows.Count < AskQuestion.MaxConditions)
            {
                rows.Add(AskRow.Empty);
            }
            else if (action == Add)
            {
                problems["conditions"] = $"A question has at most {AskQuestion.MaxConditions} conditions.";
            }
            else if (
                action.StartsWith(Remove, StringComparison.Ordinal)
                && numbers.FindIndex(number => action == Remove + Text(number)) is >= 0 and var place
                && place < rows.Count
            )
            {
                rows.RemoveAt(place);
            }
            else
            {
                Tell("conditions", "The form has no such button.");
            }
        }

        string Choice(string name, IReadOnlyList<(string Value, string Label)> choices, string usual, string lacking)
        {
            var value = Value(query, name) ?? usual;
            if (choices.Any(choice => choice.Value == value))
            {
                return value;
            }

            Tell(name, $"{lacking} “{value}”; choose one of the list.");
            return usual;
        }

        IReadOnlyList<string> Columns()
        {
            if (!query.ContainsKey("column"))
            {
                return AskColumn.Usual;
            }

            var asked = query["column"].OfType<string>().ToList();
            var unknown = asked.Find(value => value != AskColumn.Name && AskColumn.All.All(one => one.Value != value));
            if (unknown is not null)
            {
                Tell("column", $"There is no column “{unknown}”; choose from the list.");
            }

            return [.. AskColumn.All.Select(column => column.Value).Where(asked.Contains)];
        }
    }

    static AskRow Row(IQueryCollection query, int number, Action foreign)
    {
        var did = Part("did") ?? Yes;
        var vote = Part("vote");
        var isVote = vote is null || AskVote.All.Contains(vote, StringComparer.Ordinal);
        var isDid = did is Yes or No;
        if (!isVote || !isDid)
        {
            foreign();
        }

        return new(
            Part("field") ?? "",
            did != No,
            Part("entity")?.Trim() ?? "",
            Part("id"),
            Part("pick"),
            isVote ? vote : null
        )
        {
            FieldProblem = isDid ? null : $"“{did}” is neither “yes” nor “no”.",
            VoteProblem = isVote ? null : $"There is no vote “{vote}”; choose one of the list.",
        };

        string? Part(string name) => Value(query, name + Text(number));
    }

    // The numbers of the conditions in the address; some may be missing where one was removed.
    static List<int> Numbers(IQueryCollection query)
    {
        var numbers = new SortedSet<int>();
        foreach (var name in query.Keys)
        {
            var digits = name.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyz");
            if (
                RowParts.Contains(name[..^digits.Length], StringComparer.Ordinal)
                && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            )
            {
                numbers.Add(number);
            }
        }

        return [.. numbers];
    }

    static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string? Value(IQueryCollection query, string name) =>
        query[name].ToString() is { Length: > 0 } value ? value : null;
}
