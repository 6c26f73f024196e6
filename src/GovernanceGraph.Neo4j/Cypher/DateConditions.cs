using System.Diagnostics;
using System.Globalization;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>
/// Compares partial dates as intervals of days by comparing their texts. A text that is a prefix of another is less
/// than it, so a year stands before its months and a month before its days.
/// </summary>
static class DateConditions
{
    /// <summary>The condition on a date that is there.</summary>
    public static string Write(Comparison comparison, string date, PartialDate given, CypherParameters parameters)
    {
        var (first, last) = (Text(given.Earliest), Text(given.Latest));
        switch (comparison)
        {
            case Comparison.Equal:
                return $"{date} STARTS WITH {parameters.Add(given.ToString())}";
            case Comparison.Greater:
                return $"{date} > {parameters.Add(last)}";
            case Comparison.GreaterOrEqual:
                return $"{date} >= {parameters.Add(ShortestFrom(given.Earliest))}";
            case Comparison.Less:
                // A prefix of the first day is a longer time that begins before it, or on it, and ends later.
                var day = parameters.Add(first);
                return $"({date} < {day} AND NOT {day} STARTS WITH {date})";
            case Comparison.LessOrEqual:
                var end = parameters.Add(last);
                return $"({date} <= {end} AND (NOT {end} STARTS WITH {date} OR {date} IN "
                    + $"{parameters.Add(EndingWith(given.Latest))}))";
            default:
                throw new UnreachableException($"Dates have no {comparison}.");
        }
    }

    // The least text of all dates whose first day is this one.
    static string ShortestFrom(DateOnly day) =>
        day switch
        {
            { Month: 1, Day: 1 } => Text(day)[..4],
            { Day: 1 } => Text(day)[..7],
            _ => Text(day),
        };

    // The texts of all dates whose last day is this one.
    static IEnumerable<string> EndingWith(DateOnly day)
    {
        yield return Text(day);
        if (day.Day == DateTime.DaysInMonth(day.Year, day.Month))
        {
            yield return Text(day)[..7];
            if (day.Month == 12)
            {
                yield return Text(day)[..4];
            }
        }
    }

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
