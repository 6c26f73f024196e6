using System.Runtime.CompilerServices;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>The plans that are bound to one snapshot. Bounded, and gone with the snapshot.</summary>
sealed class PreparedPlans(GraphSnapshot snapshot)
{
    readonly RepeatedPlans<Entry> kept = new(slots: 1024);

    public BoundOutput Get(GraphQuery query, EvaluationState evaluation)
    {
        var identity = RuntimeHelpers.GetHashCode(query);
        if (kept.Find(identity) is { } entry && ReferenceEquals(entry.Query, query))
        {
            return entry.Bound;
        }

        var bound = QueryBinder.Bind(query, snapshot, evaluation);
        if (kept.IsRepeated(identity))
        {
            kept.Keep(identity, new(query, bound));
        }

        return bound;
    }

    sealed record Entry(GraphQuery Query, BoundOutput Bound);
}
