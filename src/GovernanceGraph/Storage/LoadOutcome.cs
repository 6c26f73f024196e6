namespace GovernanceGraph.Storage;

/// <summary>
/// What a change set did. Only the store knows: between two questions for its revision another process may have loaded.
/// </summary>
/// <param name="Revision">
/// The revision that holds the change set: the one that it made, or the current one, where it changed nothing.
/// </param>
/// <param name="Changed">Whether the change set made that revision.</param>
/// <param name="Warning">
/// What went wrong once the revision was durable and could be read, in one sentence for an operator; null where all
/// went well. It is no failure of the load: the revision stays.
/// </param>
public sealed record LoadOutcome(Revision Revision, bool Changed, string? Warning = null)
{
    /// <summary>How many facts the change set brought.</summary>
    public long Added => Changed ? Revision.Added : 0;

    /// <summary>How many it ended.</summary>
    public long Removed => Changed ? Revision.Removed : 0;
}
