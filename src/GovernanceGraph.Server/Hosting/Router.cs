using System.Collections.Frozen;
using GovernanceGraph.GraphQL;
using GovernanceGraph.GraphQL.Sdl;
using GovernanceGraph.Server.Administration;
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
using GovernanceGraph.Server.Telemetry;
using GovernanceGraph.Storage;

namespace GovernanceGraph.Server.Hosting;

/// <summary>
/// Which address answers what. It is the whole pipeline: an answer of the API passes through nothing else on its way, but
/// through compression where the client asks for that.
/// </summary>
sealed class Router
{
    const string StoredDocuments = "/graphql/persisted/";
    const string Schema = "/graphql/schema.graphql";
    const string Methods = "GET, HEAD, POST, OPTIONS";
    const string ReadingMethods = "GET, HEAD, OPTIONS";

    readonly ILogger logger;
    readonly GraphQLEndpoint graphQL;
    readonly SocketEndpoint sockets;
    readonly SeedEndpoint seed;
    readonly Cors cors;
    readonly int maxLinkLength;
    readonly HostFilter hosts;
    readonly SecurityHeaders security;
    readonly Ide ide;
    readonly FrozenDictionary<string, RequestDelegate> pages;
    readonly RequestDelegate answer;

    internal Router(
        GraphQLExecutor executor, RequestedDocument documents, IGraphStore store, Func<bool> isFilling, Action<StoreException> tell, Settings settings, Ide ide,
        IServiceProvider services, TimeProvider time, ILogger logger, CancellationToken stopping)
    {
        this.logger = logger;
        this.ide = ide;
        cors = new(settings.CorsOrigins);
        maxLinkLength = settings.MaxLinkLength;
        hosts = HostFilter.Of(settings);
        security = new(cors.IsOpen);
        var clients = new ClientAddresses(settings.TrustedProxies);
        var slots = new ConnectionSlots(settings.Subscriptions, clients);
        var memory = new MemoryBudgets(settings);
        var execution = new GuardedExecution(executor, new(settings), new(settings.RequestTimeout));
        var operations = new OperationResponses(execution, new(memory.Subscriptions));
        var bodies = new RequestBody(settings, memory.Requests, time);
        graphQL = new(execution, documents, new(operations, settings, slots, time, logger, stopping), bodies, settings, time, logger);
        sockets = new(operations, documents, slots, memory.Requests, settings, cors, new(clients, HostFilter.OfSetting(settings)),
            context => graphQL.AnswerAsync(context), time, logger, stopping);
        seed = new(store, settings, clients, time, logger, stopping);
        var state = new RevisionProbe(store, tell);
        var health = new HealthEndpoint(state, isFilling, stopping);
        var schema = new Lazy<string>(() => SchemaPrinter.Print(executor.Schema) + "\n");
        pages = new Dictionary<string, RequestDelegate>
        {
            ["/"] = new StartPage(state).AnswerAsync,
            ["/start.css"] = File("start.css", "text/css; charset=utf-8"),
            ["/start.js"] = File("start.js", "text/javascript; charset=utf-8"),
            ["/start.graphql"] = File("start.graphql", MediaTypes.PlainText),
            ["/icon.svg"] = File("icon.svg", "image/svg+xml"),
            ["/health/live"] = HealthEndpoint.LiveAsync,
            ["/health/ready"] = health.ReadyAsync,
            [Schema] = context => SchemaAsync(context, schema.Value),
        }.ToFrozenDictionary(StringComparer.Ordinal);
        answer = AnswerCompression.Around(RouteAsync, services);
    }

    /// <summary>Answers any request; what goes wrong is told to the client by a general sentence and to the log in full.</summary>
    internal async Task AnswerAsync(HttpContext context)
    {
        try
        {
            await answer(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Abort(); // the client went away: what it still reads must not look like an answer
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            logger.RequestFailed(exception);
            Tell(context, HttpError.Internal);
            context.Response.Clear();
            security.OfApi(context);
            cors.Allow(context);
            await ErrorResponse.WriteAsync(context, HttpError.Internal, ResponseFormat.Json);
        }
    }

    Task RouteAsync(HttpContext context) =>
        !hosts.Permits(context.Request.Host) ? RefuseHostAsync(context)
        : IsTooLong(context.Request) ? RefuseLinkAsync(context)
        : context.Request.Path.Value is "/graphql" or "/graphql/" ? GraphQLAsync(context) : OtherAsync(context);

    Task RefuseHostAsync(HttpContext context)
    {
        SecurityHeaders.OfPage(context);
        var fault = HttpError.HostNotAllowed;
        Tell(context, fault);
        return context.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal)
            ? ErrorResponse.WriteAsync(context, fault, ResponseFormat.Json)
            : Page.WriteAsync(context, $"{fault.Message}\n", MediaTypes.PlainText, fault.Status);
    }

    // Requests for pages are counted by the web server alone.
    void Tell(HttpContext context, HttpError fault)
    {
        if (context.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal))
        {
            RequestMetrics.CountRefusal(fault.Code, fault.Status);
        }

        if (logger.IsEnabled(LogLevel.Information))
        {
            RequestLines.Refused(context, fault.Code);
        }
    }

    bool IsTooLong(HttpRequest request) => (request.Path.Value?.Length ?? 0) + (request.QueryString.Value?.Length ?? 0) > maxLinkLength;

    Task RefuseLinkAsync(HttpContext context)
    {
        var fault = HttpError.LinkTooLong(maxLinkLength);
        Tell(context, fault);
        if (!context.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal))
        {
            SecurityHeaders.OfPage(context);
            return Page.WriteAsync(context, $"{fault.Message}\n", MediaTypes.PlainText, fault.Status);
        }

        security.OfApi(context);
        cors.Allow(context);
        return ErrorResponse.WriteAsync(context, fault, MediaTypes.Choose(context.Request.Headers.Accept) ?? ResponseFormat.Json);
    }

    Task GraphQLAsync(HttpContext context)
    {
        var request = context.Request;
        var isUpgrade = SocketEndpoint.IsUpgrade(context);
        if (!isUpgrade && IsRead(request.Method) && !HasDocument(request.Query) && MediaTypes.WantsPage(request.Headers.Accept))
        {
            SecurityHeaders.OfPage(context);
            return ide.OpenAsync(context);
        }

        security.OfApi(context);
        if (HttpMethods.IsOptions(request.Method))
        {
            cors.AnswerPreflight(context, Methods);
            return Task.CompletedTask;
        }

        cors.Allow(context);
        return isUpgrade ? sockets.AnswerAsync(context) : graphQL.AnswerAsync(context);
    }

    static bool HasDocument(IQueryCollection query) =>
        query.ContainsKey("query") || query.ContainsKey("documentId") || query.ContainsKey("id") || query.ContainsKey("extensions");

    /// <summary>A stored document by its own address; its variables stand in the query string.</summary>
    Task DocumentAsync(HttpContext context)
    {
        cors.Allow(context);
        return IsRead(context.Request.Method)
            ? graphQL.AnswerAsync(context, context.Request.Path.Value![StoredDocuments.Length..])
            : ErrorResponse.WriteAsync(context, HttpError.OnlyRead, ResponseFormat.Json);
    }

    Task OtherAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path == Schema || path.StartsWith(StoredDocuments, StringComparison.Ordinal))
        {
            security.OfApi(context);
        }
        else
        {
            SecurityHeaders.OfPage(context);
        }

        return PageAsync(context);
    }

    async Task PageAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value ?? "";
        if (path == SeedEndpoint.Path)
        {
            await seed.AnswerAsync(context);
        }
        else if (HttpMethods.IsOptions(request.Method) && path.StartsWith("/graphql/", StringComparison.Ordinal))
        {
            cors.AnswerPreflight(context, ReadingMethods);
        }
        else if (path.StartsWith(StoredDocuments, StringComparison.Ordinal))
        {
            await DocumentAsync(context);
        }
        else if (!IsRead(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            await Page.WriteAsync(
                context, "This address can only be read; use GET.\n", MediaTypes.PlainText, StatusCodes.Status405MethodNotAllowed);
        }
        else if (pages.TryGetValue(path, out var page))
        {
            await page(context);
        }
        else
        {
            await (path.StartsWith("/graphql/", StringComparison.Ordinal) ? ide.FileAsync(context) : NotFoundPage.AnswerAsync(context));
        }
    }

    static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    static RequestDelegate File(string name, string contentType)
    {
        var text = Page.Read(name);
        return context => Page.WriteAsync(context, text, contentType);
    }

    Task SchemaAsync(HttpContext context, string schema)
    {
        cors.Allow(context);
        return Page.WriteAsync(context, schema, MediaTypes.PlainText);
    }
}
