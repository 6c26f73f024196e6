using System.Diagnostics;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>A partial date compares with another as intervals of days, as <see cref="Comparison"/> says.</summary>
sealed class DateCondition : Condition
{
    readonly int[] packed;
    readonly Comparison comparison;
    readonly int earliest;
    readonly int latest;

    public DateCondition(int[] packed, Comparison comparison, PartialDate date)
    {
        this.packed = packed;
        this.comparison = comparison;
        earliest = Earliest(date.Packed);
        latest = Latest(date.Packed);
    }

    public override int Weight => 1;

    public override bool Holds(int record, EvaluationState evaluation)
    {
        var date = packed[record];
        return date != 0
            && comparison switch
            {
                Comparison.Equal => Earliest(date) >= earliest && Latest(date) <= latest,
                Comparison.Greater => Earliest(date) > latest,
                Comparison.GreaterOrEqual => Earliest(date) >= earliest,
                Comparison.Less => Latest(date) < earliest,
                Comparison.LessOrEqual => Latest(date) <= latest,
                _ => throw new UnreachableException($"Dates have no {comparison}."),
            };
    }

    // Days as packed dates: their order is that of the calendar.
    static int Earliest(int packed)
    {
        if (packed % 100 != 0)
        {
            return packed;
        }

        return packed / 100 % 100 == 0 ? packed + 101 : packed + 1;
    }

    static int Latest(int packed)
    {
        if (packed % 100 != 0)
        {
            return packed;
        }

        var (year, month) = (packed / 10_000, packed / 100 % 100);
        return month == 0 ? packed + 1231 : packed + DateTime.DaysInMonth(year, month);
    }
}
