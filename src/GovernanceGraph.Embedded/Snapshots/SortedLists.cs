using System.Collections.Concurrent;
using System.Numerics;
using GovernanceGraph.Model;

namespace GovernanceGraph.Embedded.Snapshots;

/// <summary>
/// Lists of the records of a snapshot that its readers share: the entities of some kinds, and whole tables in an order.
/// </summary>
sealed class SortedLists(GraphContent content)
{
    /// <summary>How many orders of whole tables are kept. One takes four bytes a record.</summary>
    const int MaxOrders = 12;

    readonly ConcurrentDictionary<(RecordType Type, int Mask, string Signature), int[]> orders = new();
    readonly ConcurrentDictionary<int, int[]> kindLists = new();

    /// <summary>All entities of some kinds, by name.</summary>
    /// <param name="mask">The kinds: the bit of each one's ordinal.</param>
    public RecordRange OfKinds(int mask)
    {
        if (BitOperations.PopCount((uint)mask) == GovernanceModel.Kinds.Count)
        {
            return new(null, 0, content.Entities.Count);
        }

        // At most as many lists as there are sets of kinds, 512; in practice a handful. Nobody is charged for what all
        // share.
        var list = kindLists.GetOrAdd(
            mask,
            static (kinds, all) =>
            {
                int[] entities =
                [
                    .. GovernanceModel
                        .Kinds.Where(kind => ((kinds >> kind.Ordinal) & 1) != 0)
                        .SelectMany(kind => all.OfKind[kind.Ordinal]),
                ];
                Array.Sort(entities);
                return entities;
            },
            content
        );
        return new(list, 0, list.Length);
    }

    /// <summary>A list in an order, kept from an earlier reader; null if there is none.</summary>
    public RecordRange? Find((RecordType Type, int Mask, string Signature) key) =>
        orders.TryGetValue(key, out var sorted) ? new RecordRange(sorted, 0, sorted.Length) : null;

    /// <summary>Keeps a list in an order for other readers.</summary>
    public RecordRange Keep((RecordType Type, int Mask, string Signature) key, int[] sorted)
    {
        if (orders.Count >= MaxOrders)
        {
            orders.Clear(); // rare, and what is asked for again is sorted again
        }

        orders[key] = sorted;
        return new(sorted, 0, sorted.Length);
    }
}
