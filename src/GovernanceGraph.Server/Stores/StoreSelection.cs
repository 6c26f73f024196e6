using System.Diagnostics;
using GovernanceGraph.Embedded;
using GovernanceGraph.Neo4j;
using GovernanceGraph.Neo4j.Connections;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Stores;

/// <summary>The only place that knows which stores there are.</summary>
static class StoreSelection
{
    /// <summary>
    /// Of the time of a request: so that the store says that it took too long before the request is given up.
    /// </summary>
    const double StoresShareOfTime = 0.9;

    /// <summary>
    /// Beside those of operations: so that health, loads and subscriptions need not wait for slow questions.
    /// </summary>
    const int SpareConnections = 8;

    /// <summary>Opens the store that the settings name.</summary>
    /// <exception cref="SettingsException">The store cannot be had by these settings.</exception>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    internal static async ValueTask<IGraphStore> OpenAsync(Settings settings, CancellationToken cancellationToken) =>
        settings.Store switch
        {
            StoreKind.Embedded => await OpenEmbeddedAsync(settings.Data, cancellationToken),
            StoreKind.Neo4j => Neo4jGraphStore.Create(Options(settings, settings.Neo4j!), TimeProvider.System),
            _ => throw new UnreachableException($"There is no store \"{settings.Store}\"."),
        };

    /// <summary>Opens a store that explains to the log how it answers each operation, before it does.</summary>
    /// <exception cref="SettingsException">The store has nothing to explain.</exception>
    internal static IGraphStore OpenExplaining(Settings settings, ILogger logger) =>
        settings.Store == StoreKind.Neo4j
            ? Neo4jGraphStore.Create(
                Options(settings, settings.Neo4j!) with
                {
                    Explained = explanation => Log(explanation, logger),
                },
                TimeProvider.System
            )
            : throw new SettingsException(
                "The option --explain shows the Cypher of a Neo4j store, but this store has none; leave "
                    + "it out, or set \"Store\" to \"Neo4j\"."
            );

    /// <summary>
    /// Opens a store that is to be read alone: a data directory that is not there is a wrong name, and is not made.
    /// </summary>
    /// <exception cref="SettingsException">The store cannot be had by these settings.</exception>
    /// <exception cref="StoreException">The store cannot be opened.</exception>
    internal static ValueTask<IGraphStore> OpenExistingAsync(Settings settings, CancellationToken cancellationToken) =>
        settings.Store != StoreKind.Embedded || Directory.Exists(settings.Data)
            ? OpenAsync(settings, cancellationToken)
            : throw new SettingsException(
                $"There is no data directory \"{settings.Data}\"; name the one that holds the store with --data."
            );

    static Neo4jOptions Options(Settings settings, Neo4jSettings neo4j) =>
        new()
        {
            Uri = neo4j.Uri,
            User = neo4j.User,
            Password = neo4j.Password,
            Token = neo4j.Token,
            Database = neo4j.Database,
            QueryTimeout = settings.RequestTimeout * StoresShareOfTime,
            MaxAnswerBytes = settings.Limits.MaxResponseBytes,
            MaxConnections = settings.MaxExecutions + SpareConnections,
        };

    static void Log(Explanation explanation, ILogger logger)
    {
        if (explanation.Text is { } text)
        {
            logger.Explained(explanation.Queries, text);
        }
        else
        {
            logger.StoreFailed(explanation.Failure!.Message);
        }
    }

    static async ValueTask<IGraphStore> OpenEmbeddedAsync(string directory, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(directory);
            return await EmbeddedGraphStore.OpenAsync(directory, cancellationToken: cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(
                $"The data directory \"{directory}\" cannot be written ({exception.Message.TrimEnd('.')}"
                    + "); make it writable or name another with --data."
            );
        }
    }
}
