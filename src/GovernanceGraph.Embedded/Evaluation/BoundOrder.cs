using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>An order bound to a snapshot. Total: ids decide between records whose keys are equal.</summary>
sealed class BoundOrder : IComparer<int>
{
    readonly OrderRank[] ranks;
    readonly bool[] descending;
    readonly RecordTable idTable; // along a relation the entities, and nodes says which
    readonly int[]? nodes;

    public BoundOrder(OrderRank[] ranks, bool[] descending, RecordTable idTable, int[]? nodes)
    {
        this.ranks = ranks;
        this.descending = descending;
        this.idTable = idTable;
        this.nodes = nodes;
    }

    public int Compare(int left, int right)
    {
        for (var i = 0; i < ranks.Length; i++)
        {
            var (leftRank, rightRank) = (ranks[i].Rank(left), ranks[i].Rank(right));
            if (leftRank != rightRank)
            {
                // Absent is the smallest rank, and last in both directions.
                return leftRank == Column.Absent ? 1
                    : rightRank == Column.Absent ? -1
                    : descending[i] ? rightRank.CompareTo(leftRank)
                    : leftRank.CompareTo(rightRank);
            }
        }

        return nodes is null ? idTable.CompareIds(left, right) : idTable.CompareIds(nodes[left], nodes[right]);
    }

    /// <summary>Sorts records. Of many the first key is worked out once for each, not once for each comparison.</summary>
    public void Sort(Span<int> records)
    {
        if (ranks.Length == 0 || records.Length < 3)
        {
            records.Sort(this);
            return;
        }

        var keys = new long[records.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var rank = ranks[0].Rank(records[i]);
            // The complement turns the order round without a greatest number that it could not turn.
            keys[i] = rank == Column.Absent ? long.MaxValue : descending[0] ? ~rank : rank;
        }

        keys.AsSpan().Sort(records);
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                records[start..end].Sort(this);
            }

            start = end;
        }
    }

    public Cursor CursorOf(int record)
    {
        var values = new object?[ranks.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ranks[i].CursorValue(record);
        }

        return new(values, idTable.IdOf(nodes is null ? record : nodes[record]));
    }

    /// <summary>Prepares a cursor for comparison; null where there is none.</summary>
    public BoundCursor? Bind(Cursor? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var seeks = new long[ranks.Length];
        for (var i = 0; i < seeks.Length; i++)
        {
            seeks[i] = cursor.Values[i] is { } value ? ranks[i].Seek(value) : Column.Absent;
        }

        return new(seeks, cursor.Id);
    }

    /// <summary>How many records of a run in this order stand before a cursor; with <paramref name="through"/> also the one at it.</summary>
    public int Position(Run run, BoundCursor cursor, bool through)
    {
        var (low, high) = (0, run.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var comparison = Compare(run[middle], cursor);
            if (comparison < 0 || (through && comparison == 0))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    int Compare(int record, BoundCursor cursor)
    {
        for (var i = 0; i < ranks.Length; i++)
        {
            var (rank, seek) = (ranks[i].Rank(record), cursor.Seeks[i]);
            if (rank == Column.Absent || seek == Column.Absent)
            {
                if (rank != seek)
                {
                    return rank == Column.Absent ? 1 : -1;
                }
            }
            else if ((2 * rank).CompareTo(seek) is not 0 and var comparison)
            {
                return descending[i] ? -comparison : comparison;
            }
        }

        return idTable.CompareId(nodes is null ? record : nodes[record], cursor.Id);
    }
}

/// <summary>A cursor bound to an order: see <see cref="Column.Seek"/>.</summary>
sealed record BoundCursor(long[] Seeks, string Id);
