using System.Runtime.CompilerServices;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Embedded.Evaluation;

/// <summary>The plans that are bound to one snapshot. Bounded, and gone with the snapshot.</summary>
sealed class PreparedPlans(GraphSnapshot snapshot)
{
    const int Slots = 1024;

    // A plan has one place; a newer one that shares it takes it. Writing a reference is atomic, and a lost entry is bound again.
    readonly Entry?[] entries = new Entry?[Slots];

    // A plan is kept when it comes a second time. Most plans made of variables never do, and thousands of them, kept for a while each,
    // would cost the garbage collector more than binding costs.
    readonly int[] seen = new int[Slots];

    public BoundOutput Get(GraphQuery query, EvaluationState evaluation)
    {
        var identity = RuntimeHelpers.GetHashCode(query);
        var slot = identity & (Slots - 1);
        if (entries[slot] is { } entry && ReferenceEquals(entry.Query, query))
        {
            return entry.Bound;
        }

        var bound = QueryBinder.Bind(query, snapshot, evaluation);
        if (seen[slot] == identity)
        {
            Volatile.Write(ref entries[slot], new(query, bound));
        }

        seen[slot] = identity;
        return bound;
    }

    sealed record Entry(GraphQuery Query, BoundOutput Bound);
}
