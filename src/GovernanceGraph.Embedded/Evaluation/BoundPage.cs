using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>The page that was found.</summary>
/// <param name="Records">Its records.</param>
/// <param name="HasPrevious">Whether matches precede it; only where it was asked for.</param>
/// <param name="HasNext">Whether matches follow it; only where it was asked for.</param>
readonly record struct FoundPage(Run Records, bool HasPrevious, bool HasNext);

/// <summary>Finds a page in a run of records that is in the order asked for.</summary>
sealed class BoundPage(Page page, BoundOrder order, bool asksPrevious, bool asksNext)
{
    readonly BoundCursor? after = order.Bind(page.After);
    readonly BoundCursor? before = order.Bind(page.Before);

    public FoundPage Find(Run run, Condition? condition, Scratch scratch)
    {
        var low = after is null ? 0 : order.Position(run, after, through: true);
        var high = before is null ? run.Length : Math.Max(low, order.Position(run, before, through: false));
        if (condition is null)
        {
            var (start, end) = page.First is { } first ? (low, low + Math.Min(first, high - low)) : (high - Math.Min(page.Last!.Value, high - low), high);
            return new(run.Slice(start, end), start > 0, end < run.Length);
        }

        return page.First is { } count
            ? Forwards(run, condition, low, high, count, scratch)
            : Backwards(run, condition, low, high, page.Last!.Value, scratch);
    }

    FoundPage Forwards(Run run, Condition condition, int low, int high, int count, Scratch scratch)
    {
        var mark = scratch.Top;
        var position = low;
        for (; position < high && scratch.Top - mark < count; position++)
        {
            scratch.Step();
            if (condition.Holds(run[position]))
            {
                scratch.Add(run[position]);
            }
        }

        // A page that is not full ends at the cursor, not at its last record.
        return new(
            new(scratch.Items, mark, scratch.Top),
            asksPrevious && AnyBefore(run, condition, low, scratch),
            asksNext && AnyFrom(run, condition, scratch.Top - mark < count ? high : position, scratch));
    }

    FoundPage Backwards(Run run, Condition condition, int low, int high, int count, Scratch scratch)
    {
        var mark = scratch.Top;
        var position = high;
        while (position > low && scratch.Top - mark < count)
        {
            scratch.Step();
            position--;
            if (condition.Holds(run[position]))
            {
                scratch.Add(run[position]);
            }
        }

        scratch.Items.AsSpan(mark, scratch.Top - mark).Reverse();
        return new(
            new(scratch.Items, mark, scratch.Top),
            asksPrevious && AnyBefore(run, condition, scratch.Top - mark < count ? low : position, scratch),
            asksNext && AnyFrom(run, condition, high, scratch));
    }

    static bool AnyBefore(Run run, Condition condition, int position, Scratch scratch)
    {
        while (position > 0)
        {
            scratch.Step();
            position--;
            if (condition.Holds(run[position]))
            {
                return true;
            }
        }

        return false;
    }

    static bool AnyFrom(Run run, Condition condition, int position, Scratch scratch)
    {
        for (; position < run.Length; position++)
        {
            scratch.Step();
            if (condition.Holds(run[position]))
            {
                return true;
            }
        }

        return false;
    }
}
