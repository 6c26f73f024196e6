using GovernanceGraph.Embedded.Rows;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Facts;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Embedded;

/// <summary>
/// The store within the process: SQLite keeps every version of every fact, and readers see an immutable snapshot of one
/// revision in memory. A write is a transaction and then the exchange of one reference; a read takes no lock.
/// </summary>
public sealed class EmbeddedGraphStore : IGraphStore
{
    /// <summary>From so many facts on, the log of the database is cleared after a load.</summary>
    const int CheckpointAfter = 10_000;

    /// <summary>From so many facts on, the memory that a load needed for a moment is given back at once: a load of that size may pause readers once.</summary>
    const int ReleaseMemoryAfter = 100_000;

    readonly DirectoryLock directoryLock;
    readonly SqliteDatabase database;
    readonly TimeProvider clock;
    readonly SemaphoreSlim writing = new(1, 1);
    readonly OlderSnapshots older;
    readonly RevisionFeed feed;
    volatile GraphSnapshot current;

    EmbeddedGraphStore(DirectoryLock directoryLock, SqliteDatabase database, TimeProvider clock, GraphSnapshot current)
    {
        this.directoryLock = directoryLock;
        this.database = database;
        this.clock = clock;
        this.current = current;
        feed = new(database);
        older = new(Older);
    }

    internal GraphSnapshot Current => current;

    /// <summary>
    /// Opens the store in a directory, which is made where it is missing. Another process that has it open is
    /// <see cref="StoreErrorCode.InUse"/>; a database of a newer version is <see cref="StoreErrorCode.Corrupt"/>.
    /// </summary>
    public static ValueTask<EmbeddedGraphStore> OpenAsync(
        string dataDirectory, TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        var directoryLock = DirectoryLock.Take(dataDirectory);
        SqliteDatabase? database = null;
        try
        {
            database = SqliteDatabase.Open(dataDirectory);
            var opened = database;
            var snapshot = SqliteDatabase.Guard(() =>
            {
                var revisions = RevisionTable.Read(opened.Writer);
                return new GraphSnapshot(
                    SnapshotBuilder.Build(FactReader.Read(opened.Writer, revisions.Length, cancellationToken), cancellationToken), revisions);
            });
            return ValueTask.FromResult(new EmbeddedGraphStore(directoryLock, database, clock ?? TimeProvider.System, snapshot));
        }
        catch
        {
            database?.Dispose();
            directoryLock.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<Revision?> CurrentRevisionAsync(CancellationToken cancellationToken) => new(current.Revision);

    /// <inheritdoc/>
    public GraphStatistics Statistics => current.Statistics;

    /// <inheritdoc/>
    public IAsyncEnumerable<RevisionChange> RevisionsAsync(long after, CancellationToken cancellationToken) =>
        feed.FollowAsync(after, () => current.Revisions, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IGraphReading> ReadAsync(IReadOnlyList<GraphQuery> queries, WorkMeter work)
    {
        var snapshot = current;
        for (var i = 0; i < queries.Count; i++)
        {
            if (queries[i].Revision is { } revision && revision != snapshot.Revisions.Length)
            {
                return ReadOlderAsync(queries, snapshot, work);
            }
        }

        return new(new SnapshotReading(queries, snapshot, work));
    }

    /// <inheritdoc/>
    public async ValueTask<Revision> ApplyAsync(
        GraphChangeSet changes, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => SqliteDatabase.Guard(() => Apply(changes, progress, cancellationToken)), cancellationToken);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyCollection<Fact>> ReadFactsAsync(long? revision, CancellationToken cancellationToken)
    {
        var snapshot = current;
        if (revision is { } asked)
        {
            RequireRevision(asked, snapshot);
        }

        // What a revision holds never changes, so a load that runs meanwhile is no matter.
        return await Task.Run(
            () => SqliteDatabase.Guard(() =>
            {
                using var reader = database.OpenReader();
                return FactReader.Read(reader, revision ?? snapshot.Revisions.Length, cancellationToken).All.Select(row => row.Fact).ToArray();
            }),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CheckProblem>> CheckAsync(CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken); // so that rows and snapshot are of the same revision
        try
        {
            return await Task.Run(() => SqliteDatabase.Guard(() => IntegrityCheck.Run(database.Writer, current, cancellationToken)), cancellationToken);
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await writing.WaitAsync(); // a write that has begun ends first
        feed.Close();
        older.Dispose();
        database.Dispose();
        directoryLock.Dispose();
        writing.Dispose();
    }

    Revision Apply(GraphChangeSet changes, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var before = current;
        var number = before.Revisions.Length + 1;
        using var transaction = database.Writer.BeginTransaction();
        var writer = new FactWriter(database.Writer, transaction, number);
        writer.Write(changes, progress, cancellationToken);
        // The first change set makes a revision even where it is empty: there is none yet that could be returned.
        if (writer.Added == 0 && writer.Removed == 0 && before.Revision is { } unchanged)
        {
            return unchanged;
        }

        var rows = FactReader.Read(database.Writer, number, cancellationToken);
        Consistency.Require(rows);
        var content = SnapshotBuilder.Build(rows, cancellationToken);
        var revision = new Revision(
            number, DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds()), changes.Author, changes.Reason,
            content.Hash, content.Entities.Count, content.Relations.Count, rows.Claims.Count, rows.Sources.Count,
            rows.CompleteLists.Count, writer.Added, writer.Removed);
        var next = new GraphSnapshot(content, [.. before.Revisions, revision]);
        RevisionTable.Write(database.Writer, transaction, revision);
        cancellationToken.ThrowIfCancellationRequested(); // after this it is done, whoever waits
        transaction.Commit();
        current = next;
        feed.Announce();
        if (writer.Added + writer.Removed >= CheckpointAfter)
        {
            database.Checkpoint();
        }

        if (writer.Added + writer.Removed >= ReleaseMemoryAfter)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        progress?.Report(new(changes.Put.Count + changes.Remove.Count, changes.Put.Count + changes.Remove.Count));
        return revision;
    }

    async ValueTask<IGraphReading> ReadOlderAsync(IReadOnlyList<GraphQuery> queries, GraphSnapshot snapshot, WorkMeter work)
    {
        var found = new Dictionary<long, GraphSnapshot> { [snapshot.Revisions.Length] = snapshot };
        var snapshots = new GraphSnapshot[queries.Count];
        for (var i = 0; i < snapshots.Length; i++)
        {
            var revision = queries[i].Revision ?? snapshot.Revisions.Length;
            if (!found.TryGetValue(revision, out var other))
            {
                RequireRevision(revision, snapshot);
                work.Visit(snapshot.Statistics.OlderRevisionCost);
                found[revision] = other = await older.GetAsync(revision, work.CancellationToken);
            }

            snapshots[i] = other;
        }

        return new SnapshotsReading(queries, snapshots, work);
    }

    GraphSnapshot Older(long revision, CancellationToken cancellationToken) => SqliteDatabase.Guard(() =>
    {
        using var reader = database.OpenReader();
        var rows = FactReader.Read(reader, revision, cancellationToken);
        return new GraphSnapshot(SnapshotBuilder.Build(rows, cancellationToken), current.Revisions[..(int)revision]);
    });

    static void RequireRevision(long revision, GraphSnapshot snapshot)
    {
        if (revision < 1 || revision > snapshot.Revisions.Length)
        {
            throw StoreException.RevisionNotFound(revision, snapshot.Revisions.Length);
        }
    }
}
