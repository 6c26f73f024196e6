using GovernanceGraph.GraphQL.Resolving;

namespace GovernanceGraph.Api.Plans;

/// <summary>
/// The plans of an operation's root fields. The engine gives back what the resolver made, which are root plans.
/// </summary>
readonly struct RootPlans(IReadOnlyList<SelectionPlan> plans)
{
    public int Count => plans.Count;

    public RootPlan this[int index] => (RootPlan)plans[index];

    /// <summary>Those at some positions.</summary>
    public RootPlans At(int[] positions)
    {
        var all = plans;
        return new(Array.ConvertAll(positions, position => all[position]));
    }

    /// <summary>The plan with the most expensive field.</summary>
    /// <param name="requestContext">The store that is asked, where the schema has none of its own.</param>
    public RootPlan MostExpensive(object? requestContext) =>
        (RootPlan)plans.MaxBy(plan => plan.MostExpensiveCostFor(requestContext))!;
}
