using GovernanceGraph.Facts;
using GovernanceGraph.Model;

namespace GovernanceGraph.Resolution;

/// <summary>
/// A claim as weighing sees it: who speaks, for which side, of which days. Days are day numbers of the calendar; what
/// nothing bounds reaches to <see cref="Days.Unbounded"/>.
/// </summary>
struct Voice
{
    internal Evidence Evidence;
    internal SourceWeight Source;
    internal bool Affirms;

    /// <summary>Whether it speaks of any day.</summary>
    internal bool HasDays;

    /// <summary>Whether the source says since when, and that day is among those of which the claim speaks.</summary>
    internal bool StartKnown;

    /// <summary>Whether the source says until when.</summary>
    internal bool EndKnown;

    /// <summary>The days of which it speaks, both included.</summary>
    internal Days Spoken;

    /// <summary>The latest first day and the earliest last day, whatever days its partial dates stand for. May be upside down.</summary>
    internal Days Sure;

    /// <summary>Whether both speak of a common day, whatever days their partial dates stand for.</summary>
    internal readonly bool SurelyMeets(in Voice other) =>
        HasDays && other.HasDays && Sure.First <= other.Sure.Last && other.Sure.First <= Sure.Last;

    internal static Voice Of(Claim claim, int position, SourceWeight source, Days life)
    {
        var voice = new Voice
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
            case ({ } since, { } until, _): ends = (since, until); break;
            case ({ } since, null, { } published) when claim.Affirms:
                voice.Spoken = new(since.Earliest, Later(published.Latest, since.Latest));
                voice.Sure = new(since.Latest, Later(published.Earliest, since.Latest));
                voice.CutTo(life);
                return voice;
            case ({ } since, null, null) when claim.Affirms:
                voice.Spoken = new(since.Earliest, since.Latest);
                voice.Sure = new(since.Latest, since.Latest);
                voice.CutTo(life);
                return voice;
            case ({ } since, null, _): ends = (since, since); break;
            case (null, { } until, _): ends = (until, until); break;
            case (null, null, { } published): ends = (published, published); break;
            default:
                voice.HasDays = false;
                return voice;
        }

        voice.Spoken = new(ends.First.Earliest, ends.Last.Latest);
        voice.Sure = new(ends.First.Latest, ends.Last.Earliest);
        voice.CutTo(life);
        return voice;
    }

    /// <summary>The denial of one entity that follows from a complete list. Its dates are taken whole.</summary>
    internal static Voice Of(CompleteList list, string from, SourceWeight source, Days life)
    {
        var denial = new Claim(
            from, list.Type, list.To, list.From, list.Until, Role: null, Value: null, Affirms: false, list.SourceId, Locator: null,
            list.Note);
        // An open list says "until today", and the day on which the source was read is the last that is known to be meant.
        var last = (list.Until ?? source.Retrieved ?? source.Published ?? list.From).Latest;
        var days = new Days(list.From.Earliest, Later(last, list.From.Latest));
        var voice = new Voice
        {
            Evidence = new(denial, list, Position: -1),
            Source = source,
            StartKnown = true,
            EndKnown = list.Until is not null,
            HasDays = true,
            Spoken = days,
            Sure = days,
        };
        voice.CutTo(life);
        return voice;
    }

    // Where nothing is left, the claim speaks of the whole life: an article of 2022 on a group of 2019-2021. A start before
    // the life is known all the same: who belongs to the European Union since 1958 did so on its first day.
    void CutTo(Days life)
    {
        var cut = new Days(Math.Max(Spoken.First, life.First), Math.Min(Spoken.Last, life.Last));
        if (cut.First > cut.Last)
        {
            StartKnown &= Spoken.Last < life.First;
            Spoken = life;
            Sure = life;
            return;
        }

        Spoken = cut;
        Sure = new(Math.Clamp(Sure.First, cut.First, cut.Last), Math.Clamp(Sure.Last, cut.First, cut.Last));
    }

    static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}

/// <summary>Days from the first to the last, both included, as day numbers.</summary>
readonly record struct Days(int First, int Last)
{
    /// <summary>Before the first day and after the last day of the calendar.</summary>
    internal static readonly Days Unbounded = new(DateOnly.MinValue.DayNumber - 1, DateOnly.MaxValue.DayNumber + 1);

    internal Days(DateOnly first, DateOnly last)
        : this(first.DayNumber, last.DayNumber)
    {
    }

    /// <summary>
    /// The days on which both lived. Two that never lived at once (a body and the one whose place it took) bound nothing.
    /// </summary>
    internal static Days Common(Life left, Life right)
    {
        var first = Math.Max(left.First?.DayNumber ?? Unbounded.First, right.First?.DayNumber ?? Unbounded.First);
        var last = Math.Min(left.Last?.DayNumber ?? Unbounded.Last, right.Last?.DayNumber ?? Unbounded.Last);
        return first <= last ? new(first, last) : Unbounded;
    }
}
