using System.Buffers;
using System.Numerics;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>An order bound to a snapshot. Total: ids decide between records whose keys are equal.</summary>
sealed class BoundOrder : IComparer<int>
{
    /// <summary>
    /// What a cursor counts as for each of its values, in records visited: its text is made anew each time.
    /// </summary>
    const int CursorCost = 8;

    /// <summary>Keys of so many records stand on the stack.</summary>
    const int StackLimit = 64;

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

    /// <summary>Compares the ids of two records.</summary>
    public int Compare(int left, int right) =>
        nodes is null ? idTable.CompareIds(left, right) : idTable.CompareIds(nodes[left], nodes[right]);

    /// <summary>
    /// Sorts records. Each key is worked out once for each record, and only where those before it are equal.
    /// </summary>
    public void Sort(Span<int> records, EvaluationState evaluation) => Sort(records, 0, evaluation);

    void Sort(Span<int> records, int key, EvaluationState evaluation)
    {
        if (records.Length < 2)
        {
            return;
        }

        evaluation.Visit(SortCost(records.Length));
        if (key == ranks.Length)
        {
            records.Sort(this);
            return;
        }

        var rented = records.Length > StackLimit ? ArrayPool<long>.Shared.Rent(records.Length) : null;
        var keys = rented is null ? stackalloc long[StackLimit] : rented;
        keys = keys[..records.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var rank = ranks[key].Rank(records[i], evaluation);
            // The complement turns the order round without a greatest number that it could not turn. Absent is last in
            // both directions.
            keys[i] =
                rank == Column.Absent ? long.MaxValue
                : descending[key] ? ~rank
                : rank;
        }

        keys.Sort(records);
        for (var start = 0; start < keys.Length; )
        {
            var end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            Sort(records[start..end], key + 1, evaluation);
            start = end;
        }

        if (rented is not null)
        {
            ArrayPool<long>.Shared.Return(rented);
        }
    }

    /// <summary>
    /// What sorting by one key counts as, in records visited: each record, and a share of the comparisons.
    /// </summary>
    static int SortCost(int records) => records + (records * BitOperations.Log2((uint)records) / 4);

    public Cursor CursorOf(int record, EvaluationState evaluation)
    {
        evaluation.Visit(CursorCost * (1 + ranks.Length));
        var values = new object?[ranks.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ranks[i].CursorValue(record, evaluation);
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

    /// <summary>
    /// How many records of a range in this order stand before a cursor; with <paramref name="through"/> also the one at
    /// it.
    /// </summary>
    public int Position(RecordRange range, BoundCursor cursor, bool through, EvaluationState evaluation)
    {
        var (low, high) = (0, range.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var comparison = Compare(range[middle], cursor, evaluation);
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

    int Compare(int record, BoundCursor cursor, EvaluationState evaluation)
    {
        evaluation.Visit(1 + ranks.Length);
        for (var i = 0; i < ranks.Length; i++)
        {
            var (rank, seek) = (ranks[i].Rank(record, evaluation), cursor.Seeks[i]);
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
