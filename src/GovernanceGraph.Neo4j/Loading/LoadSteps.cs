using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j.Loading;

/// <summary>
/// Tells how far a load is, in facts of its change set: a fact takes as long as the rows that follow from it.
/// </summary>
sealed class LoadSteps(IProgress<LoadProgress>? progress, int facts, int expectedRows)
{
    int written;

    /// <summary>About how many rows will be written; more where much that is there is touched.</summary>
    public static int Expected(FactChanges changes, ResolvedGraph after) =>
        1
        + changes.Added.Count
        + changes.Removed.Count
        + Math.Min(after.Entities.Count + after.RelationCount, changes.Added.Count);

    /// <summary>More rows have been written.</summary>
    public void Report(int rows)
    {
        written += rows;
        progress?.Report(new((int)(facts * Math.Min(1, (double)written / expectedRows)), facts));
    }

    /// <summary>All is done. Returns what went wrong with telling it.</summary>
    public string? Finish() => FinishedLoad.Report(progress, facts);
}
