using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.Server.Configuration;
using GovernanceGraph.Server.Documents;
using GovernanceGraph.Server.Http;
using GovernanceGraph.Server.Limits;
using GovernanceGraph.Server.Logging;
using GovernanceGraph.Server.Requests;
using GovernanceGraph.Server.Subscriptions;
using GovernanceGraph.Server.Telemetry;

namespace GovernanceGraph.Server.Endpoints;

/// <summary>GraphQL over HTTP by POST and GET: read the request, execute it, write the response at once.</summary>
sealed class GraphQLEndpoint(
    GuardedExecution execution,
    RequestedDocument documents,
    EventStream events,
    RequestBody bodies,
    Settings settings,
    TimeProvider time,
    ILogger logger
)
{
    readonly Caching caching = new(settings.MaxAgeSeconds, time);

    /// <summary>Answers a request; how it was answered is told to its line of the log.</summary>
    /// <param name="context">The request.</param>
    /// <param name="documentId">The id of a stored document, where the address names one.</param>
    internal async Task AnswerAsync(HttpContext context, string? documentId = null)
    {
        var request = context.Request;
        var format = MediaTypes.Choose(request.Headers.Accept);
        if (format is null && !WantsEvents(request))
        {
            await RefuseAsync(context, HttpError.NotAcceptable, ResponseFormat.Json);
            return;
        }

        var read = await Stage.Reading.EndAsync(Stage.Reading.Begin(), ReadAsync(request, documentId));
        var memory = read.Memory;
        if (read.Parameters is not { } parameters)
        {
            await RefuseAsync(context, read.Error!, format ?? ResponseFormat.Json);
            return;
        }

        StreamRequest? pending;
        try
        {
            pending = await AnswerAsync(context, parameters, memory.IsCounted, documentId, format);
        }
        finally
        {
            memory.Release();
        }

        if (pending is not null && await events.AnswerAsync(context, pending) is { } fault)
        {
            await RefuseAsync(context, fault, ResponseFormat.Json);
        }
    }

    /// <summary>Answers a request by one response.</summary>
    /// <returns>The request where it is to be answered by a stream instead.</returns>
    async ValueTask<StreamRequest?> AnswerAsync(
        HttpContext context,
        RequestParameters parameters,
        bool isLarge,
        string? documentId,
        ResponseFormat? format
    )
    {
        var (document, fault) = documents.Find(parameters);
        if (document is null)
        {
            // An address that is not there is 404; in a request to an address that is there, the request is wrong.
            await RefuseAsync(
                context,
                documentId is null ? fault! : fault! with { Status = StatusCodes.Status404NotFound },
                format ?? ResponseFormat.Json
            );
            return null;
        }

        if (CostHeader.Read(context.Request.Headers) is not { } costReporting)
        {
            await RefuseAsync(context, HttpError.CostHeaderUnknown, format ?? ResponseFormat.Json);
            return null;
        }

        var asked = parameters.ToRequest(document, costReporting, EventStream.LastEventId(context.Request.Headers));
        return format is { } single ? await ExecuteAsync(context, asked, isLarge, single) : new(new(asked));
    }

    static bool WantsEvents(HttpRequest request) =>
        !HttpMethods.IsHead(request.Method) && MediaTypes.AcceptsEventStream(request.Headers.Accept);

    ValueTask<ReadRequest> ReadAsync(HttpRequest request, string? documentId)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return new(
                HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)
                    ? GraphQLRequestReader.ReadLink(request, documentId, settings.MaxRequestValues)
                    : HttpError.MethodNotAllowed
            );
        }

        return MediaTypes.ErrorOfBody(request.ContentType) is { } fault ? new(fault)
            : ContentCodings.Read(request.Headers.ContentEncoding) is not { } coding
                ? new(HttpError.UnsupportedContentCoding)
            : bodies.ReadAsync(request, coding);
    }

    async ValueTask<StreamRequest?> ExecuteAsync(
        HttpContext context,
        GraphQLRequest request,
        bool isLarge,
        ResponseFormat format
    )
    {
        var answer = await execution.ExecuteAsync(request, context.RequestAborted, isLarge);
        if (answer.IsSubscription)
        {
            // A client that accepts both gets events for what needs them.
            if (WantsEvents(context.Request))
            {
                return new(new(request), IsSubscription: true);
            }

            await RefuseAsync(
                context,
                HttpError.SubscriptionWithoutStream,
                format,
                OperationType.Subscription,
                answer.SubscriptionName
            );
            return null;
        }

        using var result = answer.Result;
        if (result is null)
        {
            await RefuseAsync(context, answer.Error!, format);
        }
        else if (result.Stage == ExecutionStage.OperationPermission)
        {
            await RefuseAsync(context, HttpError.MutationByGet, format, result.OperationType, result.OperationName);
        }
        else
        {
            await WriteAsync(context, result, format);
            RequestMetrics.Count(result, context.Response.StatusCode);
            Log(context, result);
        }

        return null;
    }

    async ValueTask WriteAsync(HttpContext context, ExecutionResult result, ResponseFormat format)
    {
        var response = context.Response;
        if (Caching.AppliesTo(context.Request.Method))
        {
            if (result.Errors.Count > 0)
            {
                Caching.ForbidCaching(context);
            }
            else if (caching.AllowCaching(context, result.Body.Span, result.Day, format))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.StatusCode = ResponseStatuses.Of(result.Stage, format);
        response.ContentType = MediaTypes.Name(format);
        response.ContentLength = result.Body.Length;
        // To HEAD, the web server leaves the body out itself.
        if (
            !await Stage.Writing.EndAsync(
                Stage.Writing.Begin(),
                AnswerSending.SendAsync(context, result.Body, settings.Subscriptions.SendTimeout)
            )
        )
        {
            logger.AnswerNotTaken(settings.Subscriptions.SendTimeout.TotalSeconds);
        }
    }

    Task RefuseAsync(
        HttpContext context,
        HttpError fault,
        ResponseFormat format,
        OperationType? operation = null,
        string? name = null
    )
    {
        RequestMetrics.CountRefusal(fault.Code, fault.StatusIn(format), operation, name);
        if (logger.IsEnabled(LogLevel.Information))
        {
            RequestLines.Refused(context, fault.Code);
        }

        return ErrorResponse.WriteAsync(context, fault, format);
    }

    void Log(HttpContext context, ExecutionResult result)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            RequestLines.Answered(
                context,
                result.OperationName,
                result.Errors.Select(error => error.Code ?? "ERROR").Distinct()
            );
        }
    }
}
