using GovernanceGraph.Embedded.Rows;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Storage;
using Microsoft.Data.Sqlite;

namespace GovernanceGraph.Embedded;

/// <summary>A revision as it is read from the database: its facts, and what follows from them.</summary>
/// <param name="Rows">The facts.</param>
/// <param name="Content">What readers see.</param>
sealed record StoredRevision(FactRows Rows, GraphContent Content)
{
    /// <summary>Reads the facts of a revision and makes them readable.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="number">The revision, from 1; 0 where there is none.</param>
    /// <param name="hash">The hash that the revision had when it was written; "" where there is none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StoreException">
    /// <see cref="StoreErrorCode.Corrupt"/>: of what is stored nothing can be made.
    /// </exception>
    public static StoredRevision Read(
        SqliteConnection connection,
        long number,
        string hash,
        CancellationToken cancellationToken
    )
    {
        var rows = FactReader.Read(connection, number, cancellationToken);
        try
        {
            return new(rows, SnapshotBuilder.Build(rows, cancellationToken));
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException))
        {
            // Facts that are as they were written were checked before: of those the failure is a mistake of the
            // program, and goes on as it is.
            if (StoredFacts.FindDamage(rows, hash, cancellationToken) is { } finding)
            {
                throw SqliteDatabase.Damaged(finding, failure);
            }

            throw;
        }
    }

    /// <summary>As <see cref="Read"/>, and every fact must be what was written.</summary>
    public static StoredRevision ReadSound(
        SqliteConnection connection,
        long number,
        string hash,
        CancellationToken cancellationToken
    )
    {
        var revision = Read(connection, number, hash, cancellationToken);
        return StoredFacts.FindDamage(revision.Rows, hash, cancellationToken) is { } finding
            ? throw SqliteDatabase.Damaged(finding)
            : revision;
    }
}
