using GovernanceGraph.Facts;

namespace GovernanceGraph.Storage;

/// <summary>A revision and what it changed.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="Facts">
/// The kinds of fact that it brought or ended, in the order of <see cref="FactKind"/>; no others.
/// </param>
/// <param name="EntityIds">
/// The entities that those facts are about, each once, in ordinal order: the first <see cref="MaxEntityIds"/>. A source
/// is about none.
/// </param>
/// <param name="EntityCount">How many entities those facts are about in all.</param>
public sealed record RevisionChange(
    Revision Revision,
    IReadOnlyList<FactChange> Facts,
    IReadOnlyList<string> EntityIds,
    long EntityCount
)
{
    /// <summary>The most ids that are listed; of a larger change the data set itself is to be asked.</summary>
    public const int MaxEntityIds = 1_000;

    /// <summary>Whether entities are left out of <see cref="EntityIds"/>.</summary>
    public bool IsTruncated => EntityCount > EntityIds.Count;
}

/// <summary>What a revision changed of one kind of fact.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Added">How many it brought. A source whose content changed is one brought and one ended.</param>
/// <param name="Removed">How many it ended.</param>
public readonly record struct FactChange(FactKind Kind, long Added, long Removed);
