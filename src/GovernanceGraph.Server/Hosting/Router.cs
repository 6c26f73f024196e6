using System.Collections.Frozen;
using GovernanceGraph.Pages.Hosting;
using GovernanceGraph.Server.Administration;
using GovernanceGraph.Server.Endpoints;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Server.Pages;
using GovernanceGraph.Server.Subscriptions;
using GovernanceGraph.Server.Telemetry;

namespace GovernanceGraph.Server.Hosting;

/// <summary>
/// Which address answers what. It is the whole pipeline: an answer of the API passes through nothing else on its way,
/// but through compression where the client asks for that.
/// </summary>
sealed class Router
{
    const string StoredDocuments = "/graphql/persisted/";
    internal const string Schema = "/graphql/schema.graphql";
    const string Methods = "GET, HEAD, POST, OPTIONS";
    const string ReadingMethods = "GET, HEAD, OPTIONS";

    readonly ILogger logger;
    readonly GraphQLEndpoint graphQL;
    readonly SocketEndpoint sockets;
    readonly SeedEndpoint seed;
    readonly Ide ide;
    readonly FrozenDictionary<string, RequestDelegate> files;
    readonly PageSite pages;
    readonly Cors cors;
    readonly SecurityHeaders security;
    readonly HostFilter hosts;
    readonly int maxLinkLength;
    readonly RequestDelegate answer;

    /// <param name="destinations">Where requests are sent.</param>
    /// <param name="maxLinkLength">Characters of the longest address that is read.</param>
    /// <param name="services">Those of the web server, for compression.</param>
    /// <param name="logger">The log.</param>
    internal Router(Destinations destinations, int maxLinkLength, IServiceProvider services, ILogger logger)
    {
        this.logger = logger;
        this.maxLinkLength = maxLinkLength;
        graphQL = destinations.GraphQL;
        sockets = destinations.Sockets;
        seed = destinations.Seed;
        ide = destinations.Ide;
        files = destinations.Files;
        pages = destinations.Pages;
        cors = destinations.Cors;
        security = destinations.Security;
        hosts = destinations.Hosts;
        answer = AnswerCompression.Wrap(RouteAsync, services);
    }

    /// <summary>
    /// Answers any request; what goes wrong is told to the client by a general sentence and to the log in full.
    /// </summary>
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
            Report(context, HttpError.Internal);
            context.Response.Clear();
            security.OfApi(context);
            cors.Allow(context);
            await ErrorResponse.WriteAsync(context, HttpError.Internal, ResponseFormat.Json);
        }
    }

    Task RouteAsync(HttpContext context) =>
        !hosts.Permits(context.Request.Host) ? RefuseHostAsync(context)
        : IsTooLong(context.Request) ? RefuseLinkAsync(context)
        : context.Request.Path.Value is "/graphql" or "/graphql/" ? GraphQLAsync(context)
        : OtherAsync(context);

    Task RefuseHostAsync(HttpContext context)
    {
        SecurityHeaders.OfPage(context);
        var error = HttpError.HostNotAllowed;
        Report(context, error);
        return context.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal)
            ? ErrorResponse.WriteAsync(context, error, ResponseFormat.Json)
            : EmbeddedPage.WriteAsync(context, $"{error.Message}\n", MediaTypes.PlainText, error.Status);
    }

    // Requests for pages are counted by the web server alone.
    void Report(HttpContext context, HttpError error)
    {
        if (context.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal))
        {
            RequestMetrics.CountRefusal(error.Code, error.Status);
        }

        if (logger.IsEnabled(LogLevel.Information))
        {
            RequestLines.Refused(context, error.Code);
        }
    }

    bool IsTooLong(HttpRequest request) =>
        (request.Path.Value?.Length ?? 0) + (request.QueryString.Value?.Length ?? 0) > maxLinkLength;

    Task RefuseLinkAsync(HttpContext context)
    {
        var error = HttpError.LinkTooLong(maxLinkLength);
        Report(context, error);
        if (!context.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal))
        {
            SecurityHeaders.OfPage(context);
            return EmbeddedPage.WriteAsync(context, $"{error.Message}\n", MediaTypes.PlainText, error.Status);
        }

        security.OfApi(context);
        cors.Allow(context);
        return ErrorResponse.WriteAsync(
            context,
            error,
            MediaTypes.Choose(context.Request.Headers.Accept) ?? ResponseFormat.Json
        );
    }

    Task GraphQLAsync(HttpContext context)
    {
        var request = context.Request;
        var isUpgrade = SocketEndpoint.IsUpgrade(context);
        if (
            !isUpgrade
            && IsRead(request.Method)
            && !HasDocument(request.Query)
            && MediaTypes.WantsPage(request.Headers.Accept)
        )
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
        query.ContainsKey("query")
        || query.ContainsKey("documentId")
        || query.ContainsKey("id")
        || query.ContainsKey("extensions");

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
            await EmbeddedPage.WriteAsync(
                context,
                "This address supports only GET.\n",
                MediaTypes.PlainText,
                StatusCodes.Status405MethodNotAllowed
            );
        }
        else if (files.TryGetValue(path, out var file))
        {
            await file(context);
        }
        else
        {
            await (
                path.StartsWith("/graphql/", StringComparison.Ordinal)
                    ? ide.FileAsync(context)
                    : pages.AnswerAsync(context)
            );
        }
    }

    static bool IsRead(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}
