using GovernanceGraph.Facts;

namespace GovernanceGraph.Storage;

/// <summary>What a load or a mutation changes, applied whole or not at all.</summary>
/// <param name="Author">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Put">
/// Facts that shall be there. One that is there already (same key, same hash) is left as it is; a source whose content
/// differs is replaced.
/// </param>
/// <param name="Remove">
/// Facts that shall not be there any more. They stay readable in older revisions. One that is not there is no error.
/// </param>
/// <param name="ReplaceAll">Whether every fact that is not in <paramref name="Put"/> is removed too.</param>
public sealed record GraphChangeSet(
    string Author,
    string Reason,
    IReadOnlyCollection<Fact> Put,
    IReadOnlyCollection<FactKey> Remove,
    bool ReplaceAll = false
);

/// <summary>How far a load is.</summary>
/// <param name="Done">Steps done.</param>
/// <param name="Total">Steps in all.</param>
public readonly record struct LoadProgress(int Done, int Total);
