using GovernanceGraph.Facts;

namespace GovernanceGraph.Resolution;

/// <summary>Makes one entity of all statements about one id. Pure, and safe for many threads at once.</summary>
public sealed class EntityMerger(SourceIndex sources)
{
    /// <summary>Merges all statements about one id: at least one. Their order does not matter.</summary>
    public MergedEntity Merge(IReadOnlyList<EntityStatement> statements)
    {
        _ = sources;
        _ = statements;
        throw new NotSupportedException();
    }
}
