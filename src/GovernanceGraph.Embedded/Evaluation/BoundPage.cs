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
    /// <summary>See <see cref="Page.NamesOwner"/>.</summary>
    public bool NamesOwner { get; } = page.NamesOwner;

    /// <summary>See <see cref="Page.IsOfAnother"/>.</summary>
    public bool IsOfAnother(uint owner) => page.IsOfAnother(owner);

    readonly BoundCursor? after = order.Bind(page.After);
    readonly BoundCursor? before = order.Bind(page.Before);

    public FoundPage Find(Run run, Condition? condition, EvaluationState evaluation)
    {
        var low = after is null ? 0 : order.Position(run, after, through: true, evaluation);
        var high = before is null ? run.Length : Math.Max(low, order.Position(run, before, through: false, evaluation));
        if (condition is null)
        {
            var (start, end) = page.First is { } first ? (low, low + Math.Min(first, high - low)) : (high - Math.Min(page.Last!.Value, high - low), high);
            return new(run.Slice(start, end), start > 0, end < run.Length);
        }

        return page.First is { } count
            ? Forwards(run, condition, low, high, count, evaluation)
            : Backwards(run, condition, low, high, page.Last!.Value, evaluation);
    }

    FoundPage Forwards(Run run, Condition condition, int low, int high, int count, EvaluationState evaluation)
    {
        var mark = evaluation.Top;
        var position = low;
        for (; position < high && evaluation.Top - mark < count; position++)
        {
            evaluation.Visit(1 + condition.Weight);
            if (condition.Holds(run[position], evaluation))
            {
                evaluation.Add(run[position]);
            }
        }

        // A page that is not full ends at the cursor, not at its last record.
        return new(
            new(evaluation.Items, mark, evaluation.Top),
            asksPrevious && AnyBefore(run, condition, low, evaluation),
            asksNext && AnyFrom(run, condition, evaluation.Top - mark < count ? high : position, evaluation));
    }

    FoundPage Backwards(Run run, Condition condition, int low, int high, int count, EvaluationState evaluation)
    {
        var mark = evaluation.Top;
        var position = high;
        while (position > low && evaluation.Top - mark < count)
        {
            evaluation.Visit(1 + condition.Weight);
            position--;
            if (condition.Holds(run[position], evaluation))
            {
                evaluation.Add(run[position]);
            }
        }

        evaluation.Items.AsSpan(mark, evaluation.Top - mark).Reverse();
        return new(
            new(evaluation.Items, mark, evaluation.Top),
            asksPrevious && AnyBefore(run, condition, evaluation.Top - mark < count ? low : position, evaluation),
            asksNext && AnyFrom(run, condition, high, evaluation));
    }

    static bool AnyBefore(Run run, Condition condition, int position, EvaluationState evaluation)
    {
        while (position > 0)
        {
            evaluation.Visit(1 + condition.Weight);
            position--;
            if (condition.Holds(run[position], evaluation))
            {
                return true;
            }
        }

        return false;
    }

    static bool AnyFrom(Run run, Condition condition, int position, EvaluationState evaluation)
    {
        for (; position < run.Length; position++)
        {
            evaluation.Visit(1 + condition.Weight);
            if (condition.Holds(run[position], evaluation))
            {
                return true;
            }
        }

        return false;
    }
}
