using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>One page of the records that a link leads to.</summary>
sealed class BoundConnection(
    OutputName name,
    Candidates candidates,
    BoundOrder order,
    BoundPage page,
    CursorWriter cursors,
    bool asksTotal,
    BoundPart[] parts
) : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, EvaluationState evaluation)
    {
        evaluation.Visit(1);
        if (page.NamesOwner && page.IsOfAnother(cursors.OwnerOf(record)))
        {
            throw Storage.StoreException.CursorOfAnotherRecord(Name.Text);
        }

        var outer = evaluation.Owner;
        evaluation.Owner = record;
        var mark = evaluation.Top;
        var (range, condition) = candidates.Of(record, evaluation);
        if (condition is not null && (asksTotal || !candidates.AreOrdered))
        {
            (range, condition) = (Collect(range, condition, evaluation), null);
        }

        if (!candidates.AreOrdered && range.Length > 1)
        {
            range = Sort(range, mark, evaluation);
        }

        var found = page.Find(range, condition, evaluation);
        sink.BeginRecord();
        foreach (var part in parts)
        {
            sink.Name(part.Name);
            part.Push(found, range.Length, sink, evaluation);
        }

        sink.EndRecord();
        evaluation.Top = mark;
        evaluation.Owner = outer;
    }

    static RecordRange Collect(RecordRange range, Condition condition, EvaluationState evaluation)
    {
        var start = evaluation.Top;
        var weight = 1 + condition.Weight;
        for (var i = 0; i < range.Length; i++)
        {
            evaluation.Visit(weight);
            var candidate = range[i];
            if (condition.Holds(candidate, evaluation))
            {
                evaluation.Add(candidate);
            }
        }

        return new(evaluation.Items, start, evaluation.Top);
    }

    RecordRange Sort(RecordRange range, int mark, EvaluationState evaluation)
    {
        // What was collected stands on the stack and may be moved; anything else is shared.
        if (range.Items != evaluation.Items || range.Start < mark)
        {
            var start = evaluation.Top;
            evaluation.Visit(range.Length);
            for (var i = 0; i < range.Length; i++)
            {
                evaluation.Add(range[i]);
            }

            range = new(evaluation.Items, start, evaluation.Top);
        }

        order.Sort(evaluation.Items.AsSpan(range.Start, range.Length), evaluation);
        return range;
    }
}

/// <summary>Where a connection starts: records that hold all matches.</summary>
abstract class Candidates(bool areOrdered)
{
    /// <summary>Whether they come in the order asked for.</summary>
    public bool AreOrdered { get; } = areOrdered;

    /// <summary>The candidates of an owner, and what they have yet to satisfy; null: nothing.</summary>
    public abstract (RecordRange Range, Condition? Condition) Of(int owner, EvaluationState evaluation);
}

/// <summary>The same for every owner.</summary>
sealed class FixedCandidates(RecordRange range, Condition? condition, bool areOrdered) : Candidates(areOrdered)
{
    public override (RecordRange Range, Condition? Condition) Of(int owner, EvaluationState evaluation) =>
        (range, condition);
}

/// <summary>What a link of the owner leads to.</summary>
sealed class LinkedCandidates(ManyLink link, Condition? condition, bool areOrdered) : Candidates(areOrdered)
{
    public override (RecordRange Range, Condition? Condition) Of(int owner, EvaluationState evaluation) =>
        (link.Targets(owner), condition);
}

/// <summary>Relations of the owner to some entities: a binary search for each.</summary>
sealed class NarrowedCandidates(Adjacency adjacency, int link, int[] nodes, Condition? condition, bool areOrdered)
    : Candidates(areOrdered)
{
    readonly int weight = 1 + (condition?.Weight ?? 0);

    public override (RecordRange Range, Condition? Condition) Of(int owner, EvaluationState evaluation)
    {
        var mark = evaluation.Top;
        foreach (var node in nodes)
        {
            evaluation.Visit(weight);
            var relation = adjacency.Find(owner, link, node);
            if (relation >= 0 && (condition is null || condition.Holds(relation, evaluation)))
            {
                evaluation.Add(relation);
            }
        }

        return (new(evaluation.Items, mark, evaluation.Top), null);
    }
}
