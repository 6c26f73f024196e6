using GovernanceGraph.Facts;
using GovernanceGraph.Neo4j.Checking;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Neo4j.Counting;
using GovernanceGraph.Neo4j.Explaining;
using GovernanceGraph.Neo4j.Loading;
using GovernanceGraph.Neo4j.Reading;
using GovernanceGraph.Neo4j.Revisions;
using GovernanceGraph.Neo4j.Schema;
using GovernanceGraph.Queries;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Neo4j;

/// <summary>
/// The store in Neo4j. Everything is there as versions of nodes and relationships; a load writes those of the next
/// revision in as many transactions as it takes, and becomes visible by the one write that makes the revision the
/// current one. Any number of processes may use one database; one at a time writes.
/// </summary>
public sealed class Neo4jGraphStore : IGraphStore
{
    readonly Neo4jConnection connection;
    readonly TimeProvider clock;
    readonly SchemaSetup schema;
    readonly GraphReader reader;
    readonly QueryExplanation? explanation;
    readonly RevisionFeed feed;
    readonly KnownStatistics statistics;
    readonly SemaphoreSlim writing = new(1, 1);
    readonly int batchRows;
    bool isClosed;

    Neo4jGraphStore(Neo4jConnection connection, TimeProvider clock, int batchRows)
    {
        (this.connection, this.clock, this.batchRows) = (connection, clock, batchRows);
        schema = new(connection);
        statistics = new(connection, TimeProvider.System);
        reader = new(connection, statistics.Saw);
        explanation = connection.Options.Explained is { } explained ? new(connection, explained) : null;
        feed = new(connection);
    }

    /// <summary>
    /// A store in the database that the options name. Nothing is sent before the first call to it, so that a server
    /// that is away is no error here.
    /// </summary>
    /// <param name="options">Where the database is.</param>
    /// <param name="clock">Tells the time of revisions.</param>
    public static Neo4jGraphStore Create(Neo4jOptions options, TimeProvider clock) =>
        new(new(options), clock, LoadWriter.MaxRows);

    /// <summary>A store whose requests a test carries, and whose batches it makes smaller.</summary>
    internal static Neo4jGraphStore Create(
        Neo4jOptions options,
        TimeProvider clock,
        HttpMessageHandler handler,
        int batchRows
    ) => new(new(options, handler), clock, batchRows);

    /// <inheritdoc/>
    public async ValueTask<Revision?> CurrentRevisionAsync(CancellationToken cancellationToken)
    {
        await schema.EnsureReadyAsync(cancellationToken);
        var current = await RevisionNodes.CurrentAsync(connection, cancellationToken);
        statistics.Saw(current?.Number ?? 0);
        return current;
    }

    /// <inheritdoc/>
    public GraphStatistics Statistics => statistics.Newest;

    /// <inheritdoc/>
    public IAsyncEnumerable<RevisionChange> RevisionsAsync(long after, CancellationToken cancellationToken) =>
        feed.FollowAsync(after, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IGraphReading> ReadAsync(IReadOnlyList<GraphQuery> queries, WorkMeter work)
    {
        await schema.EnsureReadyAsync(work.CancellationToken);
        if (explanation is not null)
        {
            await explanation.ExplainAsync(queries, work.CancellationToken);
        }

        return await reader.ReadAsync(queries, work.CancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<LoadOutcome> ApplyAsync(
        GraphChangeSet changes,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await writing.WaitAsync(cancellationToken);
        try
        {
            await schema.EnsureReadyAsync(cancellationToken);
            return await Task.Run(() => LoadAsync(changes, progress, cancellationToken), cancellationToken);
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
        await schema.EnsureReadyAsync(cancellationToken);
        var newest = await RevisionNodes.CurrentNumberAsync(connection, cancellationToken);
        if (revision is { } asked && (asked < 1 || asked > newest))
        {
            throw StoreException.RevisionNotFound(asked, newest);
        }

        // What a revision holds never changes, so a load that runs meanwhile is no matter.
        return [.. (await ReadSoundAsync(revision ?? newest, cancellationToken)).All.Select(row => row.Fact)];
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<CheckProblem>> CheckAsync(CancellationToken cancellationToken)
    {
        await schema.EnsureReadyAsync(cancellationToken);
        return await IntegrityCheck.RunAsync(connection, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (isClosed)
        {
            return;
        }

        isClosed = true;
        await writing.WaitAsync(); // a write that has begun ends first
        feed.Dispose();
        statistics.Dispose();
        await connection.DisposeAsync();
        writing.Dispose();
    }

    async Task<LoadOutcome> LoadAsync(
        GraphChangeSet changes,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var lease = await WriterLease.TakeAsync(connection, cancellationToken);
        if (lease.Staged is not null)
        {
            await LeftoverCleaner.CleanAsync(connection, lease, cancellationToken);
        }

        var before = await ReadSoundAsync(lease.Revision, cancellationToken);
        var difference = FactChanges.Of(before, changes);
        // The first change set makes a revision even where it is empty: there is none yet that could be returned.
        if (difference.Added.Count + difference.Removed.Count == 0 && lease.Revision > 0)
        {
            return new((await RevisionNodes.CurrentAsync(connection, cancellationToken))!, Changed: false);
        }

        Consistency.Require(difference.After);
        var after = new ResolvedGraph(difference.After);
        var revision = new Revision(
            lease.Revision + 1,
            DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds()),
            changes.Author,
            changes.Reason,
            difference.After.RevisionHash(),
            after.Entities.Count,
            after.RelationCount,
            difference.After.Claims.Count,
            difference.After.Sources.Count,
            difference.After.CompleteLists.Count,
            difference.Added.Count,
            difference.Removed.Count
        );
        var steps = new LoadSteps(
            progress,
            changes.Put.Count + changes.Remove.Count,
            LoadSteps.Expected(difference, after)
        );
        await using (var writer = new LoadWriter(lease, batchRows, steps.Report, cancellationToken))
        {
            using (var load = new GraphLoad(new(before), after, difference, writer, cancellationToken))
            {
                await load.WriteAsync();
            }

            await SwitchAsync(writer, lease, revision, difference, cancellationToken);
        }

        feed.Announce(revision.Number);
        statistics.Saw(revision.Number);
        return new(revision, Changed: true, steps.Finish()); // it is there now: what goes wrong is a warning
    }

    // Nothing is built upon what is damaged, and nothing damaged is handed out as a fact.
    async Task<FactRows> ReadSoundAsync(long number, CancellationToken cancellationToken)
    {
        var rows = await new FactReader(connection).ReadAsync(number, cancellationToken);
        if (
            number > 0
            && await RevisionNodes.HashAsync(connection, number, cancellationToken) is var hash
            && StoredFacts.FindDamage(rows, hash, cancellationToken) is { } finding
        )
        {
            throw new StoreException(
                StoreErrorCode.Corrupt,
                $"The Neo4j database \"{connection.Options.Database}\" is damaged ({finding}); restore "
                    + "it from a backup, or load the seed into a new one."
            );
        }

        return rows;
    }

    async Task SwitchAsync(
        LoadWriter writer,
        WriterLease lease,
        Revision revision,
        FactChanges changes,
        CancellationToken cancellationToken
    )
    {
        var isWritten = await writer.FinishAsync(
            turn => [RevisionNodes.SwitchTo(revision, lease.Token, changes, turn)],
            cancellationToken.ThrowIfCancellationRequested
        ); // after this it is done, whoever waits
        if (
            !isWritten
            && !await RevisionNodes.IsOfAsync(connection, revision.Number, lease.Token, CancellationToken.None)
        )
        {
            throw lease.Lost();
        }
    }
}
