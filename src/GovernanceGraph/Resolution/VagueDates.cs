using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Resolution;

/// <summary>
/// Lets a precise date start or end what a vaguer one only surrounds. "Since 2021" says that it began on some day of
/// that year; where a source of equal or better rank names 2021-11-10, that is the day, and nothing is known to have
/// held before it. Only affirmations are cut, and by affirmations alone: a denial's dates are the days that it covers,
/// not those of an event. The days that claims certainly cover stay what they are, and with them status and standing.
/// </summary>
static class VagueDates
{
    /// <summary>Cuts the spoken days of those affirmations whose first or last date is vaguer than another's.</summary>
    /// <param name="assertions">All claims of a relation, in any order.</param>
    public static void Narrow(Span<Assertion> assertions)
    {
        foreach (ref var assertion in assertions)
        {
            if (assertion is not { Affirms: true, HasDays: true })
            {
                continue;
            }

            var claim = assertion.Evidence.Claim;
            var first =
                claim.Since is { Day: 0 } since && Best(assertions, assertion, since, ofStart: true) is { } start
                    ? Math.Max(assertion.Covered.First, start.Earliest.DayNumber)
                    : assertion.Covered.First;
            var last =
                claim.Until is { Day: 0 } until && Best(assertions, assertion, until, ofStart: false) is { } end
                    ? Math.Min(assertion.Covered.Last, end.Latest.DayNumber)
                    : assertion.Covered.Last;
            if (first <= last)
            {
                assertion.Covered = new(first, last);
            }
        }
    }

    // Of the dates within the vague one: from the best source, then the most precise; of equal ones the earliest start
    // and the latest end.
    static PartialDate? Best(ReadOnlySpan<Assertion> assertions, in Assertion vague, PartialDate date, bool ofStart)
    {
        PartialDate? best = null;
        var rank = vague.Source.Rank;
        foreach (ref readonly var other in assertions)
        {
            if (
                !other.Affirms
                || other.Source.Rank > rank
                || DateOf(other.Evidence.Claim, ofStart) is not { } candidate
                || !candidate.LiesWithin(date)
                || candidate == date
                || !IsAmong(vague.Covered, candidate, ofStart)
            )
            {
                continue;
            }

            if (best is not { } chosen || other.Source.Rank < rank || IsBetter(candidate, chosen, ofStart))
            {
                (best, rank) = (candidate, other.Source.Rank);
            }
        }

        return best;
    }

    static PartialDate? DateOf(Claim claim, bool ofStart) => ofStart ? claim.Since : claim.Until;

    static bool IsAmong(Days days, PartialDate date, bool ofStart) =>
        ofStart ? date.Earliest.DayNumber <= days.Last : date.Latest.DayNumber >= days.First;

    static bool IsBetter(PartialDate candidate, PartialDate chosen, bool ofStart)
    {
        var precision = candidate.Precision.CompareTo(chosen.Precision);
        return precision != 0 ? precision > 0
            : ofStart ? candidate.Earliest < chosen.Earliest
            : candidate.Latest > chosen.Latest;
    }
}
