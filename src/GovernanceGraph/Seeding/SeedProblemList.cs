using System.Globalization;

namespace GovernanceGraph.Seeding;

/// <summary>
/// Collects problems, in whatever order they are found, without ever holding more than a bounded number. Names of files
/// and what they hold come from outside: they are kept as they may stand on a terminal.
/// </summary>
sealed class SeedProblemList(SeedLimits limits)
{
    readonly List<SeedProblem> problems = [];
    long count;

    internal bool IsEmpty => count == 0;

    internal void Add(SeedProblem problem)
    {
        count++;
        problems.Add(
            problem with
            {
                File = VisibleText.Of(problem.File),
                Message = VisibleText.Of(Shorten(problem.Message)),
            }
        );
        if (problems.Count >= 2 * limits.MaxProblems)
        {
            Cut();
        }
    }

    /// <summary>The first problems by file and place, and one that says how many more there are.</summary>
    internal IReadOnlyList<SeedProblem> ToList()
    {
        Cut();
        if (count > problems.Count)
        {
            var more = count - problems.Count;
            problems.Add(
                new(
                    "",
                    0,
                    0,
                    null,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{more:N0} more {(more == 1 ? "problem is" : "problems are")} not listed (limit "
                            + $"{nameof(SeedLimits.MaxProblems)}): correct these first."
                    )
                )
            );
        }

        return problems;
    }

    // What to do stands at the end.
    string Shorten(string message)
    {
        var half = limits.MaxMessageCharacters / 2;
        return message.Length <= limits.MaxMessageCharacters
            ? message
            : $"{message.AsSpan(0, half)}… ({message.Length - (2 * half)} characters left out) …"
                + $"{message.AsSpan(message.Length - half)}";
    }

    void Cut()
    {
        problems.Sort(Compare);
        if (problems.Count > limits.MaxProblems)
        {
            problems.RemoveRange(limits.MaxProblems, problems.Count - limits.MaxProblems);
        }
    }

    static int Compare(SeedProblem left, SeedProblem right)
    {
        var order = string.CompareOrdinal(left.File, right.File);
        order = order != 0 ? order : left.Line.CompareTo(right.Line);
        order = order != 0 ? order : left.Column.CompareTo(right.Column);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
