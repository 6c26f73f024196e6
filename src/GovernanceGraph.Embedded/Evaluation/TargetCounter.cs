using GovernanceGraph.Embedded.Snapshots;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>
/// Counts what a record has many of, the records of a link or the texts of a list, where it satisfies a condition.
/// </summary>
abstract class TargetCounter
{
    /// <summary>How many; no further than the limit.</summary>
    public abstract int Count(int record, int limit, EvaluationState evaluation);
}

/// <summary>Looks at each record of the link.</summary>
sealed class RunCounter(ManyLink link, Condition? condition) : TargetCounter
{
    readonly int weight = 1 + (condition?.Weight ?? 0);

    public override int Count(int record, int limit, EvaluationState evaluation)
    {
        var run = link.Targets(record);
        if (condition is null)
        {
            return Math.Min(run.Length, limit);
        }

        var count = 0;
        for (var i = 0; i < run.Length && count < limit; i++)
        {
            evaluation.Visit(weight);
            if (condition.Holds(run[i], evaluation))
            {
                count++;
            }
        }

        return count;
    }
}

/// <summary>Looks only at relations to these entities: a binary search for each.</summary>
sealed class NodeCounter(Adjacency adjacency, int link, int[] nodes, Condition? condition) : TargetCounter
{
    readonly int weight = 1 + (condition?.Weight ?? 0);

    public override int Count(int record, int limit, EvaluationState evaluation)
    {
        var (start, end) = adjacency.Range(record, link);
        if (start == end)
        {
            return 0;
        }

        var neighbours = adjacency.Nodes.AsSpan(start, end - start);
        var count = 0;
        foreach (var node in nodes)
        {
            evaluation.Visit(weight);
            var position = neighbours.BinarySearch(node);
            if (
                position >= 0
                && (condition is null || condition.Holds(adjacency.Relations[start + position], evaluation))
                && ++count >= limit
            )
            {
                break;
            }
        }

        return count;
    }
}

/// <summary>Looks at each text of a list; the condition is asked of the text's number.</summary>
sealed class TextCounter(TextListColumn column, Condition? condition) : TargetCounter
{
    readonly int weight = 1 + (condition?.Weight ?? 0);

    public override int Count(int record, int limit, EvaluationState evaluation)
    {
        var texts = column.Items(record);
        if (condition is null)
        {
            return Math.Min(texts.Length, limit);
        }

        var count = 0;
        for (var i = 0; i < texts.Length && count < limit; i++)
        {
            evaluation.Visit(weight);
            if (condition.Holds(texts[i], evaluation))
            {
                count++;
            }
        }

        return count;
    }
}

/// <summary>Between so many and so many records of a link satisfy the condition.</summary>
sealed class CountRangeCondition(TargetCounter counter, long least, long greatest) : Condition
{
    readonly int limit =
        greatest >= int.MaxValue - 1 ? (int)Math.Clamp(least, 0, int.MaxValue) : (int)Math.Max(greatest + 1, 0);

    public override int Weight => 1;

    public override bool Loops => true;

    public override bool Holds(int record, EvaluationState evaluation)
    {
        var count = counter.Count(record, limit, evaluation);
        return count >= least && count <= greatest;
    }
}

/// <summary>The number of records of a link that satisfy the condition is one of these, which are sorted.</summary>
sealed class CountInCondition(TargetCounter counter, long[] counts) : Condition
{
    public override int Weight => 1;

    public override bool Loops => true;

    public override bool Holds(int record, EvaluationState evaluation) =>
        counts.AsSpan().BinarySearch((long)counter.Count(record, int.MaxValue, evaluation)) >= 0;
}
