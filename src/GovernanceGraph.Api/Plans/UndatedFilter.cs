using GovernanceGraph.Model;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Plans;

/// <summary>
/// From a filter the one that matches what it leaves out only because a date is absent: what would match if an absent
/// date satisfied each comparison with it, and does not match. Comparisons below a "not" stay what they are: an absent
/// date satisfies those.
/// </summary>
sealed class UndatedFilter
{
    readonly List<string> dates = [];

    /// <summary>The filter and the names of the fields; null where the filter compares no date that way.</summary>
    public static (Filter Filter, IReadOnlyList<string> Dates)? Of(Filter filter)
    {
        var relaxing = new UndatedFilter();
        var relaxed = relaxing.Relax(filter);
        return relaxing.dates.Count == 0 ? null : (new AllFilter([relaxed, new NotFilter(filter)]), relaxing.dates);
    }

    Filter Relax(Filter filter)
    {
        switch (filter)
        {
            case FieldFilter { Field: { Kind: ValueKind.PartialDate, Nullable: true } field, Value: not null }:
                if (!dates.Contains(field.Name))
                {
                    dates.Add(field.Name);
                }

                return new AnyFilter([filter, new FieldFilter(field, Comparison.Equal, null)]);
            case AllFilter all:
                return new AllFilter([.. all.Filters.Select(Relax)]);
            case AnyFilter any:
                return new AnyFilter([.. any.Filters.Select(Relax)]);
            case LinkFilter { Where: { } where } link:
                return link with { Where = Relax(where) };
            case NodeFilter node:
                return new NodeFilter(Relax(node.Where));
            // "None" and "single" may become false where more matches.
            case QuantifierFilter { Quantifier: Quantifier.Some or Quantifier.All, Where: { } condition } quantifier:
                return quantifier with { Where = Relax(condition) };
            default:
                return filter;
        }
    }
}
