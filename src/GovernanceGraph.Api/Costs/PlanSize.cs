using System.Collections;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Costs;

/// <summary>
/// How large a plan is: its outputs and the conditions of its filters, each of which a store prepares.
/// </summary>
sealed class PlanSize
{
    readonly HashSet<Output> counted = new(ReferenceEqualityComparer.Instance); // kinds share outputs

    /// <summary>The size of the plan of one question.</summary>
    public static int Of(GraphQuery query) => new PlanSize().Of(query.Root);

    int Of(Output output)
    {
        if (!counted.Add(output))
        {
            return 0;
        }

        var size = 1 + Of(Filter(output));
        foreach (var below in OutputPath.Below(output))
        {
            size += Of(below);
        }

        return size;
    }

    static Filter? Filter(Output output) =>
        output switch
        {
            ConnectionOutput connection => connection.Records.Where,
            ListOutput list => list.Where,
            _ => null,
        };

    static int Of(Filter? filter) =>
        filter switch
        {
            null => 0,
            AllFilter all => all.Filters.Sum(Of),
            AnyFilter any => any.Filters.Sum(Of),
            NotFilter not => Of(not.Filter),
            NodeFilter node => Of(node.Where),
            LinkFilter link => 1 + Of(link.Where),
            QuantifierFilter quantifier => 1 + Of(quantifier.Where),
            CountFilter count => 1 + count.Values.Count + Of(count.Where),
            FieldFilter { Comparison: Comparison.In, Value: IEnumerable values } => 1 + FilterValues.Weight(values),
            TextItemsFilter items => 1 + Of(items.Where),
            _ => 1,
        };
}
