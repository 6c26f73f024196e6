namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>Where a link to one record leads.</summary>
abstract class OneLink
{
    /// <summary>The record that it leads to; -1: to none.</summary>
    public abstract int Target(int record);
}

/// <summary>Each record names its target.</summary>
sealed class DirectLink(int[] targets) : OneLink
{
    public override int Target(int record) => targets[record];
}

/// <summary>Each record names another, and that one the target: of a claim the relation and its end.</summary>
sealed class IndirectLink(int[] through, int[] targets) : OneLink
{
    public override int Target(int record) => targets[through[record]];
}

/// <summary>Where a link to many records leads.</summary>
abstract class ManyLink
{
    public abstract RecordRange Targets(int record);
}

/// <summary>The targets of a record stand in a row in their table.</summary>
sealed class RangeLink(int[] starts) : ManyLink
{
    public override RecordRange Targets(int record) => new(null, starts[record], starts[record + 1]);
}

/// <summary>The targets of a record stand in a row in a list.</summary>
sealed class GroupLink(int[] starts, int[] items) : ManyLink
{
    public override RecordRange Targets(int record) => new(items, starts[record], starts[record + 1]);
}

/// <summary>The same for every record: of the data set.</summary>
sealed class WholeLink(RecordRange targets) : ManyLink
{
    public override RecordRange Targets(int record) => targets;
}

/// <summary>The relations of one type at one end of an entity.</summary>
sealed class AdjacencyLink(Adjacency adjacency, int link) : ManyLink
{
    public override RecordRange Targets(int record)
    {
        var (start, end) = adjacency.Range(record, link);
        return new(adjacency.Relations, start, end);
    }
}
