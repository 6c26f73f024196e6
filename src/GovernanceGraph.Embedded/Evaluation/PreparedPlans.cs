using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>What readers of a snapshot have prepared and share: bound plans and sorted lists. Bounded, and gone with the snapshot.</summary>
sealed class PreparedPlans
{
    const int Slots = 1024;

    /// <summary>How many orders of whole tables are kept. One takes four bytes a record.</summary>
    const int MaxOrders = 12;

    // A plan has one place; a newer one that shares it takes it. Writing a reference is atomic, and a lost entry is bound again.
    readonly Entry?[] entries = new Entry?[Slots];

    // A plan is kept when it comes a second time. Most plans made of variables never do, and thousands of them, kept for a while each,
    // would cost the garbage collector more than binding costs.
    readonly int[] seen = new int[Slots];

    readonly ConcurrentDictionary<(RecordType Type, int Mask, string Signature), int[]> orders = new();
    readonly ConcurrentDictionary<int, int[]> kindLists = new();

    public BoundOutput Get(GraphQuery query, GraphSnapshot snapshot, EvaluationState evaluation)
    {
        var identity = RuntimeHelpers.GetHashCode(query);
        var slot = identity & (Slots - 1);
        if (entries[slot] is { } entry && ReferenceEquals(entry.Query, query))
        {
            return entry.Bound;
        }

        var bound = QueryBinder.Bind(query, snapshot, evaluation);
        if (seen[slot] == identity)
        {
            Volatile.Write(ref entries[slot], new(query, bound));
        }

        seen[slot] = identity;
        return bound;
    }

    /// <summary>All entities of some kinds, by name.</summary>
    public Run OfKinds(int mask, GraphContent content)
    {
        if (BitOperations.PopCount((uint)mask) == GovernanceModel.Kinds.Count)
        {
            return new(null, 0, content.Entities.Count);
        }

        // At most as many lists as there are sets of kinds, 512; in practice a handful. Nobody is charged for what all share.
        var list = kindLists.GetOrAdd(
            mask,
            static (kinds, all) =>
            {
                int[] entities = [.. GovernanceModel.Kinds.Where(kind => ((kinds >> kind.Ordinal) & 1) != 0).SelectMany(kind => all.OfKind[kind.Ordinal])];
                Array.Sort(entities);
                return entities;
            },
            content);
        return new(list, 0, list.Length);
    }

    /// <summary>All records of a root list in an order.</summary>
    public Run Sorted((RecordType Type, int Mask, string Signature) key, Run all, BoundOrder order, EvaluationState evaluation)
    {
        if (!orders.TryGetValue(key, out var sorted))
        {
            sorted = new int[all.Length];
            for (var i = 0; i < sorted.Length; i++)
            {
                sorted[i] = all[i];
            }

            order.Sort(sorted, evaluation);
            if (orders.Count >= MaxOrders)
            {
                orders.Clear(); // rare, and what is asked for again is sorted again
            }

            orders[key] = sorted;
        }

        return new(sorted, 0, sorted.Length);
    }

    sealed record Entry(GraphQuery Query, BoundOutput Bound);
}
