using System.Collections.Frozen;
using GovernanceGraph.GraphQL.Sdl;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Documents;
using GovernanceGraph.Server.Endpoints;
using GovernanceGraph.Server.Health;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Limits;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Server.Pages;
using GovernanceGraph.Server.Requests;
using GovernanceGraph.Server.Stores;
using GovernanceGraph.Server.Subscriptions;

namespace GovernanceGraph.Server.Hosting;

/// <summary>Builds everything that requests are handed to, once, when the server starts.</summary>
static class Composition
{
    /// <summary>Builds the destinations of requests.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="graph">What is answered from.</param>
    /// <param name="ide">The IDE.</param>
    /// <param name="services">Those of the web server, for rendering pages.</param>
    /// <param name="logger">The log.</param>
    /// <param name="stopping">Cancelled when the server stops.</param>
    /// <exception cref="SettingsException">A stored document cannot be executed.</exception>
    internal static Destinations Compose(
        Settings settings,
        ServedGraph graph,
        Ide ide,
        IServiceProvider services,
        ILogger logger,
        CancellationToken stopping
    )
    {
        var time = TimeProvider.System;
        var cors = new Cors(settings.CorsOrigins);
        var clients = new ClientAddresses(settings.TrustedProxies);
        var slots = new ConnectionSlots(settings.Subscriptions, clients);
        var memory = new MemoryBudgets(settings);
        var documents = Documents(settings, graph);
        var execution = new GuardedExecution(graph.Executor, new(settings), new(settings.RequestTimeout));
        var operations = new OperationResponses(execution, new(memory.Subscriptions));
        var events = new EventStream(operations, settings, slots, time, logger, stopping);
        var bodies = new RequestBody(settings, memory.Requests, time);
        var graphQL = new GraphQLEndpoint(execution, documents, events, bodies, settings, time, logger);
        return new()
        {
            GraphQL = graphQL,
            Sockets = new(
                operations,
                documents,
                slots,
                memory.Requests,
                settings,
                cors,
                new(clients, HostFilter.OfSetting(settings)),
                context => graphQL.AnswerAsync(context),
                time,
                logger,
                stopping
            ),
            Seed = new(graph.Store, settings, clients, time, logger, stopping),
            Ide = ide,
            Files = FilesByPath(graph, cors, logger, stopping),
            Pages = new(new PageQueries(execution), services, services.GetRequiredService<ILoggerFactory>()),
            Cors = cors,
            Security = new(cors.IsOpen),
            Hosts = HostFilter.Of(settings),
        };
    }

    static RequestedDocument Documents(Settings settings, ServedGraph graph) =>
        new(
            settings.Documents is { } directory
                ? TrustedDocuments.Load(directory, graph.Executor.Schema, graph.Executor.Limits)
                : TrustedDocuments.None,
            new(settings.MaxAutomaticDocumentBytes),
            settings.OnlyTrustedDocuments
        );

    static FrozenDictionary<string, RequestDelegate> FilesByPath(
        ServedGraph graph,
        Cors cors,
        ILogger logger,
        CancellationToken stopping
    )
    {
        var probe = new RevisionProbe(graph.Store, graph.Report ?? (failure => logger.StoreFailed(failure.Message)));
        var schema = new Lazy<string>(() => SchemaPrinter.Print(graph.Executor.Schema) + "\n");
        return new Dictionary<string, RequestDelegate>
        {
            ["/health/live"] = HealthEndpoint.LiveAsync,
            ["/health/ready"] = new HealthEndpoint(probe, graph.IsFilling, stopping).ReadyAsync,
            [Router.Schema] = context =>
            {
                cors.Allow(context);
                return EmbeddedPage.WriteAsync(context, schema.Value, MediaTypes.PlainText);
            },
        }.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
