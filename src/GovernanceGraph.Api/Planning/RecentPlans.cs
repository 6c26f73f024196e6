using System.Runtime.CompilerServices;
using GovernanceGraph.Api.Plans;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.GraphQL.Values;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Api.Planning;

/// <summary>
/// Plans that depend on variables, for requests that ask the same again: same field, same values. How stores keep what
/// they make of these plans is explained at <see cref="RepeatedPlans{TEntry}"/>. May be used by many at once.
/// </summary>
sealed class RecentPlans
{
    /// <summary>The most outputs of a plan that is kept, about 100 KB.</summary>
    const int MaxOutputs = 500;

    /// <summary>The greatest <see cref="VariableValues.Size"/> of values that are kept.</summary>
    const int MaxValueSize = 4_000;

    readonly RepeatedPlans<Entry> kept = new(slots: 256);

    /// <summary>The plan, kept or made.</summary>
    public PlanningResult Get(
        FieldSelection selection,
        CoercedVariables variables,
        RootPlanner planner,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        var hash = HashCode.Combine(RuntimeHelpers.GetHashCode(selection), variables.Values);
        if (
            kept.Find(hash) is { } entry
            && entry.Hash == hash
            && entry.IsOf(selection, variables.Values)
            && (entry.Plan.Day is null || entry.Plan.Day == today)
        )
        {
            return entry.Plan;
        }

        var result = planner.Plan(selection, variables, today, cancellationToken);
        if (result.Plan is not RootPlan plan)
        {
            return result;
        }

        if (kept.IsRepeated(hash) && plan.Outputs <= MaxOutputs && variables.Values.Size <= MaxValueSize)
        {
            kept.Keep(hash, new(hash, new(selection), variables.Values, plan));
        }

        return plan;
    }

    // A document that the engine has let go is not kept alive from here.
    sealed record Entry(int Hash, WeakReference<FieldSelection> Selection, VariableValues Values, RootPlan Plan)
    {
        public bool IsOf(FieldSelection selection, VariableValues values) =>
            Selection.TryGetTarget(out var target) && target == selection && Values.Equals(values);
    }
}
