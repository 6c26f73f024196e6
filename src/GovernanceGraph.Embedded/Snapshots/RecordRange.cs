namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>
/// Records that stand in a row: a part of a list of records, or without a list the records from start to end
/// themselves.
/// </summary>
readonly struct RecordRange(int[]? items, int start, int end)
{
    public int[]? Items { get; } = items;

    public int Start { get; } = start;

    public int End { get; } = end;

    public int Length => End - Start;

    public int this[int position] => Items is null ? Start + position : Items[Start + position];

    public RecordRange Slice(int from, int to) => new(Items, Start + from, Start + to);
}
