using GovernanceGraph.Facts;

namespace GovernanceGraph.Resolution;

/// <summary>
/// Makes one relation of all claims with the same from, type and to, and of the complete lists that deny it. Pure; it
/// keeps buffers, so one resolver serves one thread at a time.
/// </summary>
public sealed class RelationResolver(SourceIndex sources, IEnumerable<CompleteList> lists)
{
    /// <summary>Resolves one relation. The order of the claims does not matter.</summary>
    /// <param name="claims">All stated claims of the relation: at least one, of the same from, type and to.</param>
    /// <param name="from">The life of the entity at the from end.</param>
    /// <param name="to">The life of the entity at the to end.</param>
    public ResolvedRelation Resolve(ReadOnlySpan<Claim> claims, Life from, Life to)
    {
        _ = sources;
        _ = lists;
        throw new NotSupportedException();
    }
}
