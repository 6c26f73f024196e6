using System.Collections;
using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Costs;

/// <summary>What filters cost: a point for each condition and record that is looked at.</summary>
sealed class FilterCost(GraphStatistics statistics)
{
    /// <summary>A comparison of texts, which may be long.</summary>
    const int TextTest = 2;

    /// <summary>A comparison of texts with case folded.</summary>
    const int FoldedTextTest = 8;

    /// <summary>An id is put together for each comparison with a part of it.</summary>
    const int MadeText = 8;

    /// <summary>Texts that a list of texts is taken to have.</summary>
    const int TextsInList = 4;

    /// <summary>What one look at a record costs, without the records that quantifiers and counts look at.</summary>
    public static int Weight(Filter? filter) =>
        filter switch
        {
            null => 0,
            AllFilter all => all.Filters.Sum(Weight),
            AnyFilter any => any.Filters.Sum(Weight),
            NotFilter not => Weight(not.Filter),
            NodeFilter node => Loops(node.Where) ? 1 : Weight(node.Where),
            LinkFilter link => 1 + (Loops(link.Where) ? 1 : Weight(link.Where)),
            FieldFilter { Comparison: Comparison.In, Value: ICollection values } field => Values(field, values.Count)
                * Single(field),
            FieldFilter field => Single(field),
            NameSearchFilter search => 4 * Words(search.Text),
            _ => 1,
        };

    /// <summary>What a filter costs on the records that are looked at.</summary>
    public double Of(Filter? filter, in ExpectedRecords looked) =>
        (looked.Count * Weight(filter)) + Inner(filter, looked);

    /// <summary>
    /// What a filter costs that remembers what it found of a record, where the same record may be looked at again.
    /// </summary>
    public double Remembered(Filter? filter, in ExpectedRecords looked) =>
        Loops(filter) && !looked.AreDistinct
            ? looked.Count + Of(filter, looked.Distinct(statistics))
            : Of(filter, looked);

    /// <summary>
    /// How many entities at the other end a filter on relations names by their ids; null: it does not.
    /// </summary>
    public static int? NamedNodes(Filter? filter) =>
        filter switch
        {
            NodeFilter node => NamedRecords(node.Where),
            AllFilter all => all.Filters.Min(NamedNodes),
            AnyFilter any => Sum(any.Filters.Select(NamedNodes)),
            _ => null,
        };

    /// <summary>How many records a filter names by their ids; null: it does not.</summary>
    public static int? NamedRecords(Filter? filter) =>
        filter switch
        {
            FieldFilter
            {
                Field.Kind: ValueKind.Id,
                Comparison: Comparison.Equal,
                IgnoreCase: false,
                Value: not null
            } => 1,
            FieldFilter
            {
                Field.Kind: ValueKind.Id,
                Comparison: Comparison.In,
                IgnoreCase: false,
                Value: ICollection ids
            } => ids.Count,
            AllFilter all => all.Filters.Min(NamedRecords),
            AnyFilter any => Sum(any.Filters.Select(NamedRecords)),
            _ => null,
        };

    /// <summary>The words of a search.</summary>
    public static int Words(string text) => 1 + text.Count(char.IsWhiteSpace);

    // What is at the end of a link is looked at once, however often it is reached.
    double Inner(Filter? filter, in ExpectedRecords looked)
    {
        switch (filter)
        {
            case AllFilter all:
                return Sum(all.Filters, looked);
            case AnyFilter any:
                return Sum(any.Filters, looked);
            case NotFilter not:
                return Inner(not.Filter, looked);
            case NodeFilter node when Loops(node.Where):
                return Of(node.Where, looked.Nodes().Distinct(statistics));
            case LinkFilter link when Loops(link.Where):
                return Of(link.Where, looked.Through(link.Link).Distinct(statistics));
            case QuantifierFilter quantifier:
                return Many(quantifier.Link, quantifier.Scope, quantifier.Where, looked);
            case CountFilter count:
                return Many(count.Link, count.Scope, count.Where, looked);
            case TextItemsFilter items:
                return looked.Count * TextsInList * (1 + Weight(items.Where));
            default:
                return 0;
        }
    }

    double Sum(IReadOnlyList<Filter> filters, in ExpectedRecords looked)
    {
        var sum = 0.0;
        foreach (var filter in filters)
        {
            sum += Inner(filter, looked);
        }

        return sum;
    }

    double Many(Link link, RelationScope scope, Filter? where, in ExpectedRecords owners)
    {
        if (where is null && link.Relation is null)
        {
            return 0; // the length of a list is known
        }

        var targets = owners.Along(link, statistics);
        if (link.Relation is not null && NamedNodes(where) is { } named)
        {
            targets = targets with { Count = Math.Min(owners.Count * named, Math.Max(targets.Count, owners.Count)) };
        }

        return (targets.Count * (scope.AsOf is null ? 1 : 2)) + Remembered(where, targets);
    }

    static bool Loops(Filter? filter) =>
        filter switch
        {
            AllFilter all => all.Filters.Any(Loops),
            AnyFilter any => any.Filters.Any(Loops),
            NotFilter not => Loops(not.Filter),
            NodeFilter node => Loops(node.Where),
            LinkFilter link => Loops(link.Where),
            QuantifierFilter or CountFilter or TextItemsFilter => true,
            _ => false,
        };

    static int Single(FieldFilter filter)
    {
        var isTest =
            filter.IgnoreCase
            || filter.Comparison is Comparison.Contains or Comparison.StartsWith or Comparison.EndsWith;
        return !isTest
            ? 1
            : (filter.IgnoreCase ? FoldedTextTest : TextTest) + (filter.Field.Kind == ValueKind.Id ? MadeText : 0);
    }

    // Ranks are looked up among all values at once; the others are compared one after another.
    static int Values(FieldFilter filter, int count) =>
        filter.IgnoreCase || filter.Field.Kind is ValueKind.PartialDate or ValueKind.TextList ? count : 1;

    static int? Sum(IEnumerable<int?> counts)
    {
        var sum = 0;
        foreach (var count in counts)
        {
            if (count is null)
            {
                return null;
            }

            sum += count.Value;
        }

        return sum;
    }
}
