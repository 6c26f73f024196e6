using GovernanceGraph.Facts;
using GovernanceGraph.Queries;

namespace GovernanceGraph.Storage;

/// <summary>
/// The port to a store. Every store answers alike, to the byte: the same revisions, orders, cursors and hashes. All
/// methods may be called at once from many threads; a write waits for the one before it. What fails in the store is a
/// <see cref="StoreException"/>.
/// </summary>
public interface IGraphStore : IAsyncDisposable
{
    /// <summary>The revision that reads see now; null while the store is empty.</summary>
    ValueTask<Revision?> CurrentRevisionAsync(CancellationToken cancellationToken);

    /// <summary>
    /// How many records the newest revision has that the store knows of, for the prices of queries; an estimate until
    /// it has counted one. Never waits, and never fails. Both stores count the same facts alike.
    /// </summary>
    GraphStatistics Statistics { get; }

    /// <summary>
    /// Ends when the facts that were stored when the store was opened have been compared with the hashes that they were
    /// written with: with null where all are as they were, otherwise with what is damaged
    /// (<see cref="StoreErrorCode.Corrupt"/>). It never fails, and is cancelled when the store is closed before. A
    /// store that leaves this to <see cref="CheckAsync"/> says null.
    /// </summary>
    Task<StoreException?> Verification => Task.FromResult<StoreException?>(null);

    /// <summary>
    /// Each revision after one, oldest first: those that are there, then each new one when it can be read, until the
    /// store is closed. None is left out and none comes twice; many may listen at once.
    /// </summary>
    /// <param name="after">The number of the last revision that is known already; 0: none.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    IAsyncEnumerable<RevisionChange> RevisionsAsync(long after, CancellationToken cancellationToken);

    /// <summary>
    /// Answers all root fields of one operation together: from one revision unless a query names another, and with one
    /// request where the store is away. A revision that does not exist, or a hash that names none or
    /// several, is <see cref="StoreErrorCode.RevisionNotFound"/>.
    /// </summary>
    /// <param name="queries">What is asked.</param>
    /// <param name="work">Counts and ends the work, this call's and that of the reading.</param>
    /// <returns>The answers, in the order of the queries. An empty store has no record.</returns>
    ValueTask<IGraphReading> ReadAsync(IReadOnlyList<GraphQuery> queries, WorkMeter work);

    /// <summary>
    /// Makes the change set the next revision, whole or not at all: when the call returns it is durable and every
    /// later read sees it. Where it changes nothing, no revision is made. Nothing that goes wrong after that
    /// makes the call fail: it is a warning of the outcome.
    /// </summary>
    /// <param name="changes">What shall be there, and what not.</param>
    /// <param name="progress">
    /// Is told how far the load is; what it throws before the revision is durable ends the load.
    /// </param>
    /// <param name="cancellationToken">Ends the load without effect, up to the moment when it becomes durable.</param>
    ValueTask<LoadOutcome> ApplyAsync(
        GraphChangeSet changes,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// All facts of a revision, in no particular order: what "export" writes, and what loaded into an empty store gives
    /// the same hash. An empty store has none; a revision that does not exist is
    /// <see cref="StoreErrorCode.RevisionNotFound"/>.
    /// </summary>
    /// <param name="revision">The revision, from 1; null: the current one.</param>
    /// <param name="cancellationToken">Ends a long reading.</param>
    ValueTask<IReadOnlyCollection<Fact>> ReadFactsAsync(long? revision, CancellationToken cancellationToken);

    /// <summary>Compares what reads see with what is stored, both ways. Empty: all is well.</summary>
    ValueTask<IReadOnlyList<CheckProblem>> CheckAsync(CancellationToken cancellationToken);
}

/// <summary>The answers to the root fields of one operation.</summary>
public interface IGraphReading
{
    /// <summary>
    /// Puts the answer to a query into the sink: one value (a record, a list or null), without a name before it.
    /// </summary>
    /// <param name="query">Position of the query, from 0.</param>
    /// <param name="sink">Where the answer goes.</param>
    void Push(int query, IRecordSink sink);
}
