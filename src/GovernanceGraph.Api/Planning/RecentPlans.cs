using System.Runtime.CompilerServices;
using GovernanceGraph.Api.Plans;
using GovernanceGraph.GraphQL.Selections;
using GovernanceGraph.GraphQL.Values;

namespace GovernanceGraph.Api.Planning;

/// <summary>
/// Plans that variables have a part in, for requests that ask the same again: same field, same values. The store too
/// keeps what it makes of a plan by its identity. May be used by many at once.
/// </summary>
sealed class RecentPlans
{
    /// <summary>How many are kept. Each has one place; a newer one that shares it takes it.</summary>
    const int Slots = 256;

    /// <summary>The most outputs of a plan that is kept, about 100 KB.</summary>
    const int MaxOutputs = 500;

    /// <summary>The greatest <see cref="VariableValues.Size"/> of values that are kept.</summary>
    const int MaxValueSize = 4_000;

    // Writing a reference is atomic, and of a lost entry the plan is made again.
    readonly Entry?[] entries = new Entry?[Slots];

    // Values are kept when they come a second time: most never do, and they shall not drive out those that do.
    readonly int[] seen = new int[Slots];

    /// <summary>The plan, kept or made.</summary>
    public RootPlan Get(
        FieldSelection selection, CoercedVariables variables, RootPlanner planner, DateOnly today, CancellationToken cancellationToken)
    {
        var hash = HashCode.Combine(RuntimeHelpers.GetHashCode(selection), variables.Values);
        var slot = hash & (Slots - 1);
        if (Volatile.Read(ref entries[slot]) is { } entry && entry.Hash == hash && entry.IsOf(selection, variables.Values) && (entry.Plan.Day is null || entry.Plan.Day == today))
        {
            return entry.Plan;
        }

        var plan = planner.Plan(selection, variables, today, cancellationToken);
        if (seen[slot] == hash && plan.Outputs <= MaxOutputs && variables.Values.Size <= MaxValueSize)
        {
            Volatile.Write(ref entries[slot], new(hash, new(selection), variables.Values, plan));
        }

        seen[slot] = hash;
        return plan;
    }

    // A document that the engine has let go is not kept alive from here.
    sealed record Entry(int Hash, WeakReference<FieldSelection> Selection, VariableValues Values, RootPlan Plan)
    {
        public bool IsOf(FieldSelection selection, VariableValues values) =>
            Selection.TryGetTarget(out var target) && target == selection && Values.Equals(values);
    }
}
