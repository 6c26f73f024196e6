using GovernanceGraph.Facts;
using GovernanceGraph.Queries;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Stores;

/// <summary>A store that tells the log how it answers each operation, before it does.</summary>
sealed class ExplainingStore : IGraphStore
{
    readonly IGraphStore store;
    readonly IExplainsQueries explainer;
    readonly ILogger logger;

    ExplainingStore(IGraphStore store, IExplainsQueries explainer, ILogger logger)
    {
        this.store = store;
        this.explainer = explainer;
        this.logger = logger;
    }

    /// <exception cref="SettingsException">The store has nothing to tell.</exception>
    internal static ExplainingStore Wrap(IGraphStore store, ILogger logger) =>
        store is IExplainsQueries explainer
            ? new(store, explainer, logger)
            : throw new SettingsException(
                "The option --explain shows the Cypher of a Neo4j store, but this store has none; leave "
                    + "it out, or set \"Store\" to \"Neo4j\"."
            );

    public async ValueTask<IGraphReading> ReadAsync(IReadOnlyList<GraphQuery> queries, WorkMeter work)
    {
        try
        {
            var explanation = await explainer.ExplainAsync(queries, work.CancellationToken);
            logger.Explained(queries.Count, explanation);
        }
        catch (StoreException failure)
        {
            logger.StoreFailed(failure.Message); // the question itself is asked all the same
        }

        return await store.ReadAsync(queries, work);
    }

    public GraphStatistics Statistics => store.Statistics;

    public ValueTask<Revision?> CurrentRevisionAsync(CancellationToken cancellationToken) =>
        store.CurrentRevisionAsync(cancellationToken);

    public IAsyncEnumerable<RevisionChange> RevisionsAsync(long after, CancellationToken cancellationToken) =>
        store.RevisionsAsync(after, cancellationToken);

    public ValueTask<LoadOutcome> ApplyAsync(
        GraphChangeSet changes,
        IProgress<LoadProgress>? progress,
        CancellationToken cancellationToken
    ) => store.ApplyAsync(changes, progress, cancellationToken);

    public ValueTask<IReadOnlyCollection<Fact>> ReadFactsAsync(long? revision, CancellationToken cancellationToken) =>
        store.ReadFactsAsync(revision, cancellationToken);

    public ValueTask<IReadOnlyList<CheckProblem>> CheckAsync(CancellationToken cancellationToken) =>
        store.CheckAsync(cancellationToken);

    /// <summary>Nothing: the store belongs to whoever opened it.</summary>
    public ValueTask DisposeAsync() => default;
}
