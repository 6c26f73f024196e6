using Serilog;
using Serilog.Events;

namespace GovernanceGraph.Server.Logging;

/// <summary>
/// One line of the log for each request, written by Serilog's middleware: without the query string, the document and
/// the variables, which are nobody else's business.
/// </summary>
static class RequestLines
{
    /// <summary>What a line says where there is nothing to say, as in the logs of web servers.</summary>
    internal const string Nothing = "-";

    const int MaxNameCharacters = 100;

    static readonly RequestSummary Unknown = new(Nothing, Nothing);

    /// <summary>
    /// Adds the middleware if its lines would be written; otherwise requests do not pass through it at all.
    /// </summary>
    internal static void Use(IApplicationBuilder application, Serilog.ILogger log)
    {
        if (!log.IsEnabled(LogEventLevel.Information))
        {
            return;
        }

        application.UseSerilogRequestLogging(options =>
        {
            options.Logger = log;
            options.MessageTemplate = LogMessages.RequestLine;
            options.GetLevel = static (context, _, _) => Level(context);
            options.GetMessageTemplateProperties = static (context, _, elapsed, status) =>
                Properties(context, elapsed, status);
        });
    }

    /// <summary>Says how an operation ended; called only where lines are written.</summary>
    internal static void Answered(HttpContext context, string? operation, IEnumerable<string> errorCodes)
    {
        var name = operation ?? "(anonymous)";
        var codes = string.Join(' ', errorCodes);
        context.Features.Set(
            new RequestSummary(
                name.Length > MaxNameCharacters ? name[..MaxNameCharacters] : name,
                codes.Length == 0 ? Nothing : codes
            )
        );
    }

    /// <summary>Says why a request was refused; called only where lines are written.</summary>
    internal static void Refused(HttpContext context, string errorCode) =>
        context.Features.Set(new RequestSummary(Nothing, errorCode));

    // Pages are for anyone who looks for an error; streams and WebSockets have a line of their own when they end.
    static LogEventLevel Level(HttpContext context) =>
        context.Features.Get<RequestSummary>() is null ? LogEventLevel.Debug : LogEventLevel.Information;

    static LogEventProperty[] Properties(HttpContext context, double elapsed, int status)
    {
        var summary = context.Features.Get<RequestSummary>() ?? Unknown;
        return
        [
            new("Method", new ScalarValue(context.Request.Method)),
            new("Path", new ScalarValue(context.Request.Path.ToUriComponent())), // as it was sent: without line breaks
            new("Operation", new ScalarValue(summary.Operation)),
            new("Status", new ScalarValue(status)),
            new("Milliseconds", new ScalarValue(elapsed)),
            new("ErrorCodes", new ScalarValue(summary.ErrorCodes)),
        ];
    }

    /// <summary>What the line of a GraphQL request tells beside HTTP's part.</summary>
    sealed record RequestSummary(string Operation, string ErrorCodes);
}
