using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>Collects conditions that must all be true; one alone stays itself.</summary>
struct Conjunction
{
    List<Filter>? several;

    /// <summary>All of them; null where there is none.</summary>
    public Filter? Filter { get; private set; }

    /// <summary>
    /// The filters of an "and" or "or"; null where there is none, for an empty list asks for nothing.
    /// </summary>
    public static Filter? Combine(IReadOnlyList<Filter> filters, bool isAnd) =>
        filters.Count switch
        {
            0 => null,
            1 => filters[0],
            _ => isAnd ? new AllFilter(filters) : new AnyFilter(filters),
        };

    /// <summary>Adds one; null is none.</summary>
    public void Add(Filter? filter)
    {
        if (filter is null)
        {
            return;
        }

        if (several is not null)
        {
            several.Add(filter);
        }
        else if (Filter is null)
        {
            Filter = filter;
        }
        else
        {
            several = [Filter, filter];
            Filter = new AllFilter(several);
        }
    }
}
