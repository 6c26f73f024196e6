using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Costs;

/// <summary>What putting records in order costs.</summary>
sealed class OrderCost(GraphStatistics statistics)
{
    /// <summary>
    /// Whether records come in this order anyway: entities are kept by name, relations of an owner by the name at the
    /// other end.
    /// </summary>
    public static bool IsKept(IReadOnlyList<OrderKey> order, RecordType type, bool alongRelation) =>
        (type == Records.Entity || alongRelation)
        && order.Count is 1 or 2
        && IsAscending(order[0], EntityFields.Name, alongRelation)
        && (order.Count == 1 || IsAscending(order[1], EntityFields.Id, alongRelation));

    /// <summary>What sorting costs.</summary>
    /// <param name="order">The keys.</param>
    /// <param name="records">All records that are sorted.</param>
    /// <param name="lists">In how many lists of their own they are.</param>
    public double Of(IReadOnlyList<OrderKey> order, in ExpectedRecords records, double lists)
    {
        if (records.Count <= lists || lists <= 0)
        {
            return 0;
        }

        // Each key but the first is worked out only for records that are equal in all keys before it.
        var sum = records.Count * (1 + order.Count + (Math.Log2(records.Count / lists) / 4));
        foreach (var key in order)
        {
            if (key is CountOrderKey count)
            {
                sum += Counted(count, records);
            }
        }

        return sum;
    }

    double Counted(CountOrderKey key, ExpectedRecords records)
    {
        records = key.OfNode ? records.Nodes() : records;
        foreach (var link in key.Through)
        {
            records = records.Through(link);
        }

        return records.Along(key.Link, statistics).Count;
    }

    static bool IsAscending(OrderKey key, Field field, bool alongRelation) =>
        key is FieldOrderKey { Direction: SortDirection.Ascending, Through.Count: 0 } byField
        && byField.Field == field
        && key.OfNode == alongRelation;
}
