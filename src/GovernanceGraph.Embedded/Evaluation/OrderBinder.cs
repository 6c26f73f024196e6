using System.Diagnostics;
using System.Globalization;
using System.Text;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>Binds orders to a snapshot.</summary>
sealed class OrderBinder(GraphSnapshot snapshot, ConditionBinder conditions)
{
    /// <summary>Binds an order of the records of a table.</summary>
    /// <param name="order">The order.</param>
    /// <param name="table">The records.</param>
    /// <param name="nodes">Of relations seen from an owner: the entity at the other end of each.</param>
    public BoundOrder Bind(IReadOnlyList<OrderKey> order, RecordTable table, int[]? nodes) =>
        new(
            [.. order.Select(key => Bind(key, table, nodes))],
            [.. order.Select(key => key.Direction == SortDirection.Descending)],
            nodes is null ? table : snapshot.Content.Entities,
            nodes
        );

    /// <summary>Whether the order is the one in which entities are numbered: by name, then by id.</summary>
    public static bool IsByName(IReadOnlyList<OrderKey> order, bool alongRelation) =>
        order.Count is 1 or 2
        && IsAscending(order[0], EntityFields.Name, alongRelation)
        && (order.Count == 1 || IsAscending(order[1], EntityFields.Id, alongRelation));

    /// <summary>
    /// A text that two orders share only where they sort alike; null where the order is asked for once.
    /// </summary>
    public static string? Signature(IReadOnlyList<OrderKey> order)
    {
        var text = new StringBuilder();
        foreach (var key in order)
        {
            text.Append(key.Direction == SortDirection.Descending ? '-' : '+');
            foreach (var link in key.Through)
            {
                text.Append(link.Ordinal.ToString(CultureInfo.InvariantCulture)).Append('.');
            }

            switch (key)
            {
                case FieldOrderKey field:
                    text.Append(field.Field.Ordinal.ToString(CultureInfo.InvariantCulture));
                    break;
                case CountOrderKey count:
                    text.Append('#')
                        .Append(count.Link.Relation is null)
                        .Append(count.Link.Ordinal.ToString(CultureInfo.InvariantCulture))
                        .Append(count.Scope);
                    break;
                default:
                    return null;
            }
        }

        return text.ToString();
    }

    static bool IsAscending(OrderKey key, Field field, bool alongRelation) =>
        key is FieldOrderKey { Direction: SortDirection.Ascending, Through.Count: 0 } byField
        && byField.Field == field
        && key.OfNode == alongRelation;

    OrderRank Bind(OrderKey key, RecordTable table, int[]? nodes)
    {
        var start = key.OfNode && nodes is not null ? snapshot.Content.Entities : table;
        var rank = Bind(key, start, 0);
        return key.OfNode && nodes is not null ? new NodeRank(nodes, rank) : rank;
    }

    OrderRank Bind(OrderKey key, RecordTable table, int depth)
    {
        if (depth < key.Through.Count)
        {
            var link = key.Through[depth];
            return new ThroughRank(table.OneLinks[link.Ordinal]!, Bind(key, snapshot.Table(link.Target), depth + 1));
        }

        return key switch
        {
            FieldOrderKey field => new FieldRank(table.Columns[field.Field.Ordinal]),
            CountOrderKey count => new CountRank(conditions.Counter(count.Link, count.Scope, null, table)),
            RelevanceOrderKey relevance => new RelevanceRank(snapshot.Content.NameIndex, relevance.Text),
            _ => throw new UnreachableException($"No rank for a {key.GetType()}."),
        };
    }
}
