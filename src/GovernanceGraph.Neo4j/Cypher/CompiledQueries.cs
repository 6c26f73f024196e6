using System.Runtime.CompilerServices;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Neo4j.Cypher;

/// <summary>
/// The statements of plans that are asked again and again, by the plan's identity. May be used by many at once.
/// </summary>
sealed class CompiledQueries
{
    readonly RepeatedPlans<Entry> kept = new(slots: 1024);

    public CompiledQuery Get(GraphQuery query)
    {
        var identity = RuntimeHelpers.GetHashCode(query);
        if (
            kept.Find(identity) is { } entry
            && entry.Query.TryGetTarget(out var compiledFor)
            && ReferenceEquals(compiledFor, query)
        )
        {
            return entry.Compiled;
        }

        var compiled = QueryCompiler.Compile(query);
        if (kept.IsRepeated(identity))
        {
            kept.Keep(identity, new(new(query), compiled));
        }

        return compiled;
    }

    // A plan that its owner has let go is not kept alive from here.
    sealed record Entry(WeakReference<GraphQuery> Query, CompiledQuery Compiled);
}
