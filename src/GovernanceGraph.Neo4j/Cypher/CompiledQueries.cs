using System.Runtime.CompilerServices;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>The statements of plans that are asked again and again, by the plan's identity. Bounded; may be used by many at once.</summary>
sealed class CompiledQueries
{
    const int Slots = 1024;

    // A plan has one place; a newer one that shares it takes it. Writing a reference is atomic, and a lost entry is compiled again.
    readonly Entry?[] entries = new Entry?[Slots];

    // A statement is kept when its plan comes a second time: most plans made of variables never do.
    readonly int[] seen = new int[Slots];

    public CompiledQuery Get(GraphQuery query)
    {
        var identity = RuntimeHelpers.GetHashCode(query);
        var slot = identity & (Slots - 1);
        if (Volatile.Read(ref entries[slot]) is { } entry && entry.Query.TryGetTarget(out var kept) && ReferenceEquals(kept, query))
        {
            return entry.Compiled;
        }

        var compiled = QueryCompiler.Compile(query);
        if (seen[slot] == identity)
        {
            Volatile.Write(ref entries[slot], new(new(query), compiled));
        }

        seen[slot] = identity;
        return compiled;
    }

    // A plan that its owner has let go is not kept alive from here.
    sealed record Entry(WeakReference<GraphQuery> Query, CompiledQuery Compiled);
}
