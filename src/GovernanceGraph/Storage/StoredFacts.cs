namespace GovernanceGraph.Storage;

/// <summary>
/// Compares facts as they were read with what was written: each has the hash of its content beside it, and the revision
/// that of all. A flipped bit in a text is seen by nothing else.
/// </summary>
public static class StoredFacts
{
    const int CancellationEvery = 1024;

    /// <summary>Finds what is not as it was written.</summary>
    /// <param name="rows">The facts of a revision, each with the hash that is stored.</param>
    /// <param name="revisionHash">The hash of the revision that is stored.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    /// <returns>
    /// A clause that says what differs, such as "the stored Claim with the hash … has changed"; null where nothing
    /// does.
    /// </returns>
    public static string? FindDamage(FactRows rows, string revisionHash, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var (fact, hash) in rows.All)
        {
            if (++count % CancellationEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (fact.Hash != hash)
            {
                return $"the stored {fact.GetType().Name} with the hash \"{hash}\" is not what was written";
            }
        }

        return rows.RevisionHash() == revisionHash ? null : "the stored facts are not those of the revision";
    }
}
