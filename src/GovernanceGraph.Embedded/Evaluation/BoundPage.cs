using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>The page that was found.</summary>
/// <param name="Records">Its records.</param>
/// <param name="HasPrevious">Whether matches precede it; only where it was asked for.</param>
/// <param name="HasNext">Whether matches follow it; only where it was asked for.</param>
readonly record struct FoundPage(RecordRange Records, bool HasPrevious, bool HasNext);

/// <summary>Finds a page in a range of records that is in the order asked for.</summary>
sealed class BoundPage(Page page, BoundOrder order, bool asksPrevious, bool asksNext)
{
    /// <summary>See <see cref="Page.NamesOwner"/>.</summary>
    public bool NamesOwner { get; } = page.NamesOwner;

    /// <summary>See <see cref="Page.IsOfAnother"/>.</summary>
    public bool IsOfAnother(uint owner) => page.IsOfAnother(owner);

    readonly BoundCursor? after = order.Bind(page.After);
    readonly BoundCursor? before = order.Bind(page.Before);

    public FoundPage Find(RecordRange range, Condition? condition, EvaluationState evaluation)
    {
        var low = after is null ? 0 : order.Position(range, after, through: true, evaluation);
        var high = before is null
            ? range.Length
            : Math.Max(low, order.Position(range, before, through: false, evaluation));
        if (condition is null)
        {
            var (start, end) = page.First is { } first
                ? (low, low + Math.Min(first, high - low))
                : (high - Math.Min(page.Last!.Value, high - low), high);
            return new(range.Slice(start, end), start > 0, end < range.Length);
        }

        return page.First is { } count
            ? Forwards(range, condition, low, high, count, evaluation)
            : Backwards(range, condition, low, high, page.Last!.Value, evaluation);
    }

    FoundPage Forwards(RecordRange range, Condition condition, int low, int high, int count, EvaluationState evaluation)
    {
        var mark = evaluation.Top;
        var position = low;
        for (; position < high && evaluation.Top - mark < count; position++)
        {
            evaluation.Visit(1 + condition.Weight);
            if (condition.Holds(range[position], evaluation))
            {
                evaluation.Add(range[position]);
            }
        }

        // A page that is not full ends at the cursor, not at its last record.
        return new(
            new(evaluation.Items, mark, evaluation.Top),
            asksPrevious && AnyBefore(range, condition, low, evaluation),
            asksNext && AnyFrom(range, condition, evaluation.Top - mark < count ? high : position, evaluation)
        );
    }

    FoundPage Backwards(
        RecordRange range,
        Condition condition,
        int low,
        int high,
        int count,
        EvaluationState evaluation
    )
    {
        var mark = evaluation.Top;
        var position = high;
        while (position > low && evaluation.Top - mark < count)
        {
            evaluation.Visit(1 + condition.Weight);
            position--;
            if (condition.Holds(range[position], evaluation))
            {
                evaluation.Add(range[position]);
            }
        }

        evaluation.Items.AsSpan(mark, evaluation.Top - mark).Reverse();
        return new(
            new(evaluation.Items, mark, evaluation.Top),
            asksPrevious && AnyBefore(range, condition, evaluation.Top - mark < count ? low : position, evaluation),
            asksNext && AnyFrom(range, condition, high, evaluation)
        );
    }

    static bool AnyBefore(RecordRange range, Condition condition, int position, EvaluationState evaluation)
    {
        while (position > 0)
        {
            evaluation.Visit(1 + condition.Weight);
            position--;
            if (condition.Holds(range[position], evaluation))
            {
                return true;
            }
        }

        return false;
    }

    static bool AnyFrom(RecordRange range, Condition condition, int position, EvaluationState evaluation)
    {
        for (; position < range.Length; position++)
        {
            evaluation.Visit(1 + condition.Weight);
            if (condition.Holds(range[position], evaluation))
            {
                return true;
            }
        }

        return false;
    }
}
