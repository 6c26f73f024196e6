using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>One page of the records that a link leads to.</summary>
sealed class BoundConnection(OutputName name, Candidates candidates, BoundOrder order, BoundPage page, bool asksTotal, BoundPart[] parts)
    : BoundOutput(name)
{
    public override void Push(int record, IRecordSink sink, Scratch scratch)
    {
        var mark = scratch.Top;
        var (run, condition) = candidates.Of(record, scratch);
        if (condition is not null && (asksTotal || !candidates.AreOrdered))
        {
            (run, condition) = (Collect(run, condition, scratch), null);
        }

        if (!candidates.AreOrdered && run.Length > 1)
        {
            run = Sort(run, mark, scratch);
        }

        var found = page.Find(run, condition, scratch);
        sink.BeginRecord();
        foreach (var part in parts)
        {
            sink.Name(part.Name);
            part.Push(found, run.Length, sink, scratch);
        }

        sink.EndRecord();
        scratch.Top = mark;
    }

    static Run Collect(Run run, Condition condition, Scratch scratch)
    {
        var start = scratch.Top;
        for (var i = 0; i < run.Length; i++)
        {
            scratch.Step();
            var candidate = run[i];
            if (condition.Holds(candidate))
            {
                scratch.Add(candidate);
            }
        }

        return new(scratch.Items, start, scratch.Top);
    }

    Run Sort(Run run, int mark, Scratch scratch)
    {
        // What was collected stands on the stack and may be moved; anything else is shared.
        if (run.Items != scratch.Items || run.Start < mark)
        {
            var start = scratch.Top;
            for (var i = 0; i < run.Length; i++)
            {
                scratch.Add(run[i]);
            }

            run = new(scratch.Items, start, scratch.Top);
        }

        order.Sort(scratch.Items.AsSpan(run.Start, run.Length));
        return run;
    }
}

/// <summary>Where a connection starts: records that hold all matches.</summary>
abstract class Candidates(bool areOrdered)
{
    /// <summary>Whether they come in the order asked for.</summary>
    public bool AreOrdered { get; } = areOrdered;

    /// <summary>The candidates of an owner, and what they have yet to satisfy; null: nothing.</summary>
    public abstract (Run Run, Condition? Condition) Of(int owner, Scratch scratch);
}

/// <summary>The same for every owner.</summary>
sealed class FixedCandidates(Run run, Condition? condition, bool areOrdered) : Candidates(areOrdered)
{
    public override (Run Run, Condition? Condition) Of(int owner, Scratch scratch) => (run, condition);
}

/// <summary>What a link of the owner leads to.</summary>
sealed class LinkedCandidates(ManyLink link, Condition? condition, bool areOrdered) : Candidates(areOrdered)
{
    public override (Run Run, Condition? Condition) Of(int owner, Scratch scratch) => (link.Targets(owner), condition);
}

/// <summary>Relations of the owner to some entities: a binary search for each.</summary>
sealed class NarrowedCandidates(Adjacency adjacency, int link, int[] nodes, Condition? condition, bool areOrdered)
    : Candidates(areOrdered)
{
    public override (Run Run, Condition? Condition) Of(int owner, Scratch scratch)
    {
        var mark = scratch.Top;
        foreach (var node in nodes)
        {
            var relation = adjacency.Find(owner, link, node);
            if (relation >= 0 && (condition is null || condition.Holds(relation)))
            {
                scratch.Add(relation);
            }
        }

        return (new(scratch.Items, mark, scratch.Top), null);
    }
}
