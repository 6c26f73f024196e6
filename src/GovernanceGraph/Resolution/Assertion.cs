using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Resolution;

/// <summary>
/// A claim as weighing sees it: which source makes it, for which side, and which days it covers. Days are day numbers
/// of the calendar; what nothing bounds reaches to <see cref="Days.Unbounded"/>.
/// </summary>
struct Assertion
{
    internal Evidence Evidence;
    internal SourceWeight Source;
    internal bool Affirms;

    /// <summary>Whether it covers any day.</summary>
    internal bool HasDays;

    /// <summary>Whether the source says since when, and that day is among those that the claim covers.</summary>
    internal bool StartKnown;

    /// <summary>Whether the source says until when.</summary>
    internal bool EndKnown;

    /// <summary>The days that it covers, both included.</summary>
    internal Days Covered;

    /// <summary>
    /// The latest first day and the earliest last day, whatever days its partial dates stand for. May be upside down.
    /// </summary>
    internal Days Certain;

    /// <summary>Whether both certainly cover a common day, whatever days their partial dates stand for.</summary>
    internal readonly bool CertainlyMeets(in Assertion other) =>
        HasDays && other.HasDays && Certain.First <= other.Certain.Last && other.Certain.First <= Certain.Last;

    internal static Assertion Of(Claim claim, int position, SourceWeight source, Days lifespan)
    {
        var assertion = new Assertion
        {
            Evidence = new(claim, null, position),
            Source = source,
            Affirms = claim.Affirms,
            StartKnown = claim.Since is not null,
            EndKnown = claim.Until is not null,
            HasDays = true,
        };
        (PartialDate First, PartialDate Last) ends;
        switch (claim.Since, claim.Until, source.Published)
        {
            case ({ } since, { } until, _):
                ends = (since, until);
                break;
            case ({ } since, null, { } published) when claim.Affirms:
                assertion.Covered = new(since.Earliest, Later(published.Latest, since.Latest));
                assertion.Certain = new(since.Latest, Later(published.Earliest, since.Latest));
                assertion.CutTo(lifespan);
                return assertion;
            case ({ } since, null, null) when claim.Affirms:
                assertion.Covered = new(since.Earliest, since.Latest);
                assertion.Certain = new(since.Latest, since.Latest);
                assertion.CutTo(lifespan);
                return assertion;
            case ({ } since, null, _):
                ends = (since, since);
                break;
            case (null, { } until, _):
                ends = (until, until);
                break;
            case (null, null, { } published):
                ends = (published, published);
                break;
            default:
                assertion.HasDays = false;
                return assertion;
        }

        assertion.Covered = new(ends.First.Earliest, ends.Last.Latest);
        assertion.Certain = new(ends.First.Latest, ends.Last.Earliest);
        assertion.CutTo(lifespan);
        return assertion;
    }

    /// <summary>The denial of one entity that follows from a complete list. Its dates are taken whole.</summary>
    internal static Assertion Of(CompleteList list, string from, SourceWeight source, Days lifespan)
    {
        var denial = new Claim(
            from,
            list.Type,
            list.To,
            list.From,
            list.Until,
            Role: null,
            Value: null,
            Affirms: false,
            list.SourceId,
            Locator: null,
            list.Note
        );
        // An open list says "until today", and the day on which the source was read is the last that is known to be
        // meant.
        var last = (list.Until ?? source.Retrieved ?? source.Published ?? list.From).Latest;
        var days = new Days(list.From.Earliest, Later(last, list.From.Latest));
        var assertion = new Assertion
        {
            Evidence = new(denial, list, Position: -1),
            Source = source,
            StartKnown = true,
            EndKnown = list.Until is not null,
            HasDays = true,
            Covered = days,
            Certain = days,
        };
        assertion.CutTo(lifespan);
        return assertion;
    }

    // Where nothing is left, the claim covers the whole lifespan: an article of 2022 on a group of 2019-2021. A start
    // before the lifespan is known all the same: who belongs to the European Union since 1958 did so on its first day.
    void CutTo(Days lifespan)
    {
        var cut = new Days(Math.Max(Covered.First, lifespan.First), Math.Min(Covered.Last, lifespan.Last));
        if (cut.First > cut.Last)
        {
            StartKnown &= Covered.Last < lifespan.First;
            Covered = lifespan;
            Certain = lifespan;
            return;
        }

        Covered = cut;
        Certain = new(Math.Clamp(Certain.First, cut.First, cut.Last), Math.Clamp(Certain.Last, cut.First, cut.Last));
    }

    static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}

/// <summary>Days from the first to the last, both included, as day numbers.</summary>
readonly record struct Days(int First, int Last)
{
    /// <summary>Before the first day and after the last day of the calendar.</summary>
    internal static readonly Days Unbounded = new(DateOnly.MinValue.DayNumber - 1, DateOnly.MaxValue.DayNumber + 1);

    internal Days(DateOnly first, DateOnly last)
        : this(first.DayNumber, last.DayNumber) { }

    /// <summary>
    /// The days on which both existed. Two that never existed at the same time (a body and its successor) limit
    /// nothing.
    /// </summary>
    internal static Days Common(Lifespan left, Lifespan right)
    {
        var first = Math.Max(left.First?.DayNumber ?? Unbounded.First, right.First?.DayNumber ?? Unbounded.First);
        var last = Math.Min(left.Last?.DayNumber ?? Unbounded.Last, right.Last?.DayNumber ?? Unbounded.Last);
        return first <= last ? new(first, last) : Unbounded;
    }
}
