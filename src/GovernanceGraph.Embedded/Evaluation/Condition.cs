using GovernanceGraph.Embedded.Snapshots;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>
/// A filter bound to a snapshot. Of a list's texts, the record is the number of the text. Where a condition may be
/// missing, none means that it is always true.
/// </summary>
abstract class Condition
{
    /// <summary>
    /// What one look at a record counts as, in records visited. Who asks counts it before; the records that a condition
    /// loops over are counted by the condition itself.
    /// </summary>
    public abstract int Weight { get; }

    /// <summary>Whether the condition loops over other records, so that it is worth being remembered.</summary>
    public virtual bool Loops => false;

    public abstract bool Holds(int record, EvaluationState evaluation);
}

/// <summary>False for every record.</summary>
sealed class NeverCondition : Condition
{
    public static readonly NeverCondition Instance = new();

    public override int Weight => 1;

    public override bool Holds(int record, EvaluationState evaluation) => false;
}

sealed class AllCondition(Condition[] conditions) : Condition
{
    public override int Weight { get; } = conditions.Sum(condition => condition.Weight);

    public override bool Loops { get; } = conditions.Any(condition => condition.Loops);

    public override bool Holds(int record, EvaluationState evaluation)
    {
        foreach (var condition in conditions)
        {
            if (!condition.Holds(record, evaluation))
            {
                return false;
            }
        }

        return true;
    }
}

sealed class AnyCondition(Condition[] conditions) : Condition
{
    public override int Weight { get; } = conditions.Sum(condition => condition.Weight);

    public override bool Loops { get; } = conditions.Any(condition => condition.Loops);

    public override bool Holds(int record, EvaluationState evaluation)
    {
        foreach (var condition in conditions)
        {
            if (condition.Holds(record, evaluation))
            {
                return true;
            }
        }

        return false;
    }
}

sealed class NotCondition(Condition condition) : Condition
{
    public override int Weight => condition.Weight;

    public override bool Loops => condition.Loops;

    public override bool Holds(int record, EvaluationState evaluation) => !condition.Holds(record, evaluation);
}

/// <summary>The record is one of these, which are sorted.</summary>
sealed class RecordCondition(int[] records) : Condition
{
    public override int Weight => 1;

    public override bool Holds(int record, EvaluationState evaluation) =>
        records.Length == 1 ? records[0] == record : records.AsSpan().BinarySearch(record) >= 0;
}

/// <summary>The value is absent.</summary>
sealed class AbsentCondition(Column column) : Condition
{
    public override int Weight => 1;

    public override bool Holds(int record, EvaluationState evaluation) => column.Rank(record) == Column.Absent;
}

/// <summary>The value is there, and twice its rank lies between two numbers, both included.</summary>
sealed class RangeCondition(Column column, long least, long greatest) : Condition
{
    public override int Weight => 1;

    public override bool Holds(int record, EvaluationState evaluation)
    {
        var rank = column.Rank(record);
        return rank != Column.Absent && 2 * rank >= least && 2 * rank <= greatest;
    }
}

/// <summary>The text is this one.</summary>
sealed class TextNumberCondition(int[] numbers, int number) : Condition
{
    public override int Weight => 1;

    public override bool Holds(int record, EvaluationState evaluation) => numbers[record] == number;
}

/// <summary>
/// The rank of the value is one of these, which are sorted; <see cref="Column.Absent"/> among them stands for an absent
/// value.
/// </summary>
sealed class RankCondition(Column column, long[] ranks) : Condition
{
    public override int Weight => 1;

    public override bool Holds(int record, EvaluationState evaluation) =>
        ranks.AsSpan().BinarySearch(column.Rank(record)) >= 0;
}

/// <summary>The ordinal is one of those whose bits are set.</summary>
sealed class OrdinalCondition(byte[] ordinals, int mask) : Condition
{
    public override int Weight => 1;

    public override bool Holds(int record, EvaluationState evaluation) => ((mask >> ordinals[record]) & 1) != 0;
}

/// <summary>The record that a link leads to is there and satisfies the condition.</summary>
sealed class LinkCondition(OneLink link, Condition? condition) : Condition
{
    public override int Weight { get; } = 1 + (condition?.Weight ?? 0);

    public override bool Loops => condition?.Loops ?? false;

    public override bool Holds(int record, EvaluationState evaluation)
    {
        var target = link.Target(record);
        return target >= 0 && (condition is null || condition.Holds(target, evaluation));
    }
}

/// <summary>The entity at the other end of a relation satisfies the condition.</summary>
sealed class NodeCondition(int[] nodes, Condition condition) : Condition
{
    public override int Weight => condition.Weight;

    public override bool Loops => condition.Loops;

    public override bool Holds(int record, EvaluationState evaluation) => condition.Holds(nodes[record], evaluation);
}

/// <summary>One of the entity's names contains every word.</summary>
sealed class NameSearchCondition(NameIndex names, byte[][] words) : Condition
{
    public override int Weight { get; } = 4 * words.Length;

    public override bool Holds(int record, EvaluationState evaluation) => names.Matches(record, words);
}

/// <summary>The relation has the standing.</summary>
sealed class StandingCondition(byte[] standing, byte wanted) : Condition
{
    public override int Weight => 0; // every look at a relation has one, and the record itself counts

    public override bool Holds(int record, EvaluationState evaluation) => standing[record] == wanted;
}

/// <summary>One of the relation's spans held on the day.</summary>
sealed class AsOfCondition(RelationTable relations, int packedDay) : Condition
{
    public override int Weight => 1;

    public override bool Holds(int record, EvaluationState evaluation) => relations.HeldOn(record, packedDay);
}
