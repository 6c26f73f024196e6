using GovernanceGraph.Embedded.Rows;
using GovernanceGraph.Embedded.Snapshots;
using GovernanceGraph.Facts;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;
using SQLitePCL;

namespace GovernanceGraph.Embedded;

/// <summary>
/// The store within the process: SQLite keeps every version of every fact, and readers see an immutable snapshot of one
/// revision in memory. A write is a transaction and then the exchange of one reference; a read takes no lock.
/// </summary>
public sealed class EmbeddedGraphStore : IGraphStore
{
    /// <summary>
    /// From so many facts on, the memory that a load needed for a moment is given back at once: a load of that size may
    /// pause readers once.
    /// </summary>
    const int ReleaseMemoryAfter = 100_000;

    const string LostRevision = "facts exist whose revision does not";

    readonly DirectoryLock directoryLock;
    readonly SqliteDatabase database;
    readonly TimeProvider clock;
    readonly SemaphoreSlim writing = new(1, 1);
    readonly OlderSnapshots older;
    readonly RevisionFeed feed;
    readonly CancellationTokenSource closing = new();
    volatile ServedSnapshot current;

    EmbeddedGraphStore(
        DirectoryLock directoryLock,
        SqliteDatabase database,
        TimeProvider clock,
        GraphSnapshot opened,
        FactRows rows
    )
    {
        this.directoryLock = directoryLock;
        this.database = database;
        this.clock = clock;
        current = new(opened);
        feed = new(database);
        older = new(Older);
        var closed = closing.Token;
        Verification = opened.Revision is { } revision
            ? Task.Run(() => Verify(rows, revision, closed), closed)
            : Task.FromResult<StoreException?>(null);
    }

    internal GraphSnapshot Current => current.Graph;

    internal DatabaseReader OpenReader() => database.OpenReader();

    /// <summary>
    /// Opens the store in a directory, which is made where it is missing. Another process that has it open is
    /// <see cref="StoreErrorCode.InUse"/>; a database of a newer version, or so damaged that nothing can be made of it,
    /// is <see cref="StoreErrorCode.Corrupt"/>. Damage that is not in the way is found afterwards:
    /// <see cref="Verification"/>.
    /// </summary>
    public static ValueTask<EmbeddedGraphStore> OpenAsync(
        string dataDirectory,
        TimeProvider? clock = null,
        CancellationToken cancellationToken = default
    )
    {
        var directoryLock = DirectoryLock.Take(dataDirectory);
        SqliteDatabase? database = null;
        try
        {
            database = SqliteDatabase.Open(dataDirectory);
            var opened = database;
            var (snapshot, rows) = SqliteDatabase.Guard(() =>
            {
                var revisions = RevisionTable.Read(opened.Writer);
                if (revisions.Length == 0 && FactReader.HasRowsAfter(opened.Writer, 0))
                {
                    throw SqliteDatabase.Damaged(LostRevision);
                }

                var stored = StoredRevision.Read(
                    opened.Writer,
                    revisions.Length,
                    revisions.Length == 0 ? "" : revisions[^1].Hash,
                    cancellationToken
                );
                return (new GraphSnapshot(stored.Content, revisions), stored.Rows);
            });
            return ValueTask.FromResult(
                new EmbeddedGraphStore(directoryLock, database, clock ?? TimeProvider.System, snapshot, rows)
            );
        }
        catch
        {
            database?.Dispose();
            directoryLock.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<Revision?> CurrentRevisionAsync(CancellationToken cancellationToken) =>
        new(current.Graph.Revision);

    /// <inheritdoc/>
    public GraphStatistics Statistics => current.Graph.Statistics;

    /// <inheritdoc/>
    public Task<StoreException?> Verification { get; }

    /// <inheritdoc/>
    public IAsyncEnumerable<RevisionChange> RevisionsAsync(long after, CancellationToken cancellationToken) =>
        feed.FollowAsync(after, () => current.Graph.Revisions, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IGraphReading> ReadAsync(IReadOnlyList<GraphQuery> queries, WorkMeter work)
    {
        var snapshot = current;
        for (var i = 0; i < queries.Count; i++)
        {
            if (queries[i].Revision is { } revision && revision.Number != snapshot.Graph.Revisions.Length)
            {
                return ReadOlderAsync(queries, snapshot, work);
            }
        }

        return new(new SnapshotReading(queries, snapshot, work));
    }

    /// <inheritdoc/>
    public async ValueTask<LoadOutcome> ApplyAsync(
        GraphChangeSet changes,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        // Nothing is built upon what is damaged.
        if (await Verification.WaitAsync(cancellationToken) is { } damage)
        {
            throw damage;
        }

        await writing.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(
                () => SqliteDatabase.Guard(() => Apply(changes, progress, cancellationToken)),
                cancellationToken
            );
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyCollection<Fact>> ReadFactsAsync(
        long? revision,
        CancellationToken cancellationToken
    )
    {
        var snapshot = current.Graph;
        if (revision is { } asked)
        {
            RequireRevision(asked, snapshot);
        }

        // What a revision holds never changes, so a load that runs meanwhile is no matter.
        return await Task.Run(
            () =>
                SqliteDatabase.Guard(() =>
                {
                    using var reader = database.OpenReader();
                    var number = revision ?? snapshot.Revisions.Length;
                    var rows = FactReader.Read(reader.Connection, number, cancellationToken);
                    return
                        number > 0
                        && StoredFacts.FindDamage(rows, snapshot.Revisions[number - 1].Hash, cancellationToken)
                            is { } finding
                        ? throw SqliteDatabase.Damaged(finding)
                        : rows.All.Select(row => row.Fact).ToArray();
                }),
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CheckProblem>> CheckAsync(CancellationToken cancellationToken)
    {
        await writing.WaitAsync(cancellationToken); // so that rows and snapshot are of the same revision
        try
        {
            return await Task.Run(
                () => SqliteDatabase.Guard(() => IntegrityCheck.Run(database.Writer, current.Graph, cancellationToken)),
                cancellationToken
            );
        }
        finally
        {
            writing.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await ((Task)Verification).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await writing.WaitAsync(); // a write that has begun ends first
        feed.Close();
        older.Dispose();
        database.Dispose();
        directoryLock.Dispose();
        writing.Dispose();
        closing.Dispose();
    }

    StoreException? Verify(FactRows rows, Revision revision, CancellationToken closed)
    {
        try
        {
            return SqliteDatabase.Guard(() =>
            {
                using var reader = database.OpenReader();
                using var stop = closed.Register(() => raw.sqlite3_interrupt(reader.Connection.Handle));
                var finding = FactReader.HasRowsAfter(reader.Connection, revision.Number)
                    ? LostRevision
                    : StoredFacts.FindDamage(rows, revision.Hash, closed)
                        ?? SqliteDatabase.FindDamage(reader.Connection);
                return finding is null ? null : SqliteDatabase.Damaged(finding);
            });
        }
        catch (StoreException failure)
        {
            closed.ThrowIfCancellationRequested(); // the reading was ended before it found anything
            return failure; // what cannot be read cannot be sound
        }
    }

    LoadOutcome Apply(GraphChangeSet changes, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        var before = current.Graph;
        var number = before.Revisions.Length + 1;
        using var transaction = database.Writer.BeginTransaction();
        var writer = new FactWriter(database.Writer, transaction, number);
        writer.Write(changes, progress, cancellationToken);
        // The first change set makes a revision even where it is empty: there is none yet that could be returned.
        if (writer.Added == 0 && writer.Removed == 0 && before.Revision is { } unchanged)
        {
            return new(unchanged, Changed: false);
        }

        var rows = FactReader.Read(database.Writer, number, cancellationToken);
        Consistency.Require(rows);
        var content = SnapshotBuilder.Build(rows, cancellationToken);
        var revision = new Revision(
            number,
            DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds()),
            changes.Author,
            changes.Reason,
            content.Hash,
            content.Entities.Count,
            content.Relations.Count,
            rows.Claims.Count,
            rows.Sources.Count,
            rows.CompleteLists.Count,
            writer.Added,
            writer.Removed
        );
        var next = new GraphSnapshot(content, [.. before.Revisions, revision]);
        RevisionTable.Write(database.Writer, transaction, revision);
        cancellationToken.ThrowIfCancellationRequested(); // after this it is done, whoever waits
        transaction.Commit();
        return Finish(next, revision, changes, progress);
    }

    // The revision is there now: what goes wrong from here on is a warning.
    LoadOutcome Finish(GraphSnapshot next, Revision revision, GraphChangeSet changes, IProgress<LoadProgress>? progress)
    {
        var unmoved = database.MoveLog();
        current = new(next);
        feed.Announce();
        if (revision.Added + revision.Removed >= ReleaseMemoryAfter)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        return new(
            revision,
            Changed: true,
            FinishedLoad.Join(
                unmoved is null
                    ? null
                    : $"Revision {revision.Number} is loaded, but it could not be moved from the log of "
                        + "the database into its file; this is tried again at the next load or start: "
                        + $"{unmoved.Message}",
                FinishedLoad.Report(progress, changes.Put.Count + changes.Remove.Count)
            )
        );
    }

    async ValueTask<IGraphReading> ReadOlderAsync(
        IReadOnlyList<GraphQuery> queries,
        ServedSnapshot newest,
        WorkMeter work
    )
    {
        var snapshot = newest.Graph;
        var found = new Dictionary<long, ServedSnapshot> { [snapshot.Revisions.Length] = newest };
        var snapshots = new ServedSnapshot[queries.Count];
        for (var i = 0; i < snapshots.Length; i++)
        {
            var revision = NumberOf(queries[i], snapshot, work);
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

    ServedSnapshot Older(long revision, CancellationToken cancellationToken) =>
        SqliteDatabase.Guard(() =>
        {
            using var reader = database.OpenReader();
            var revisions = current.Graph.Revisions[..(int)revision];
            var stored = StoredRevision.ReadSound(reader.Connection, revision, revisions[^1].Hash, cancellationToken);
            return new ServedSnapshot(new GraphSnapshot(stored.Content, revisions));
        });

    static long NumberOf(GraphQuery query, GraphSnapshot snapshot, WorkMeter work)
    {
        if (query.Revision is not { Hash: { } digits })
        {
            return query.Revision?.Number ?? snapshot.Revisions.Length;
        }

        work.Visit(snapshot.Revisions.Length);
        return RevisionSearch.Find(snapshot.Revisions, digits);
    }

    static void RequireRevision(long revision, GraphSnapshot snapshot)
    {
        if (revision < 1 || revision > snapshot.Revisions.Length)
        {
            throw StoreException.RevisionNotFound(revision, snapshot.Revisions.Length);
        }
    }
}
