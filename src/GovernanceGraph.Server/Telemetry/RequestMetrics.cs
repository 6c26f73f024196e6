using System.Diagnostics;
using System.Diagnostics.Metrics;
using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.Server.Telemetry;

/// <summary>
/// Counts requests by the kind of their operation and by what became of them. The attributes are few and chosen by the
/// program: none holds what a client says.
/// </summary>
static class RequestMetrics
{
    /// <summary>What stands for an error without a code.</summary>
    internal const string OtherError = "_OTHER";

    const string Type = "graphql.operation.type";
    const string Status = "http.response.status_code";
    const int MaxSpanName = 100;

    static readonly Counter<long> Requests = Instrumentation.Meter.CreateCounter<long>(
        "governancegraph.requests",
        "{request}",
        "GraphQL requests and operations on open connections, by outcome."
    );

    // boxed once
    static readonly object[] Statuses = [.. Enumerable.Range(0, 600).Select(status => (object)status)];

    /// <summary>Whether anybody wants to know.</summary>
    static bool IsObserved => Requests.Enabled || Instrumentation.Spans.HasListeners();

    /// <summary>Counts a request that the engine answered.</summary>
    /// <param name="result">The response.</param>
    /// <param name="status">The HTTP status; null for an operation on an open connection.</param>
    internal static void Count(ExecutionResult result, int? status)
    {
        if (IsObserved)
        {
            Count(result.OperationType, result.OperationName, status, ErrorOf(result));
        }
    }

    /// <summary>Counts a request that was refused before the engine answered it.</summary>
    /// <param name="code">The code that the client sees.</param>
    /// <param name="status">The HTTP status; null for an operation on an open connection.</param>
    /// <param name="operation">The kind of the operation; null: not known.</param>
    /// <param name="name">The name of the operation; null: it has none, or is not known.</param>
    internal static void CountRefusal(string code, int? status, OperationType? operation = null, string? name = null)
    {
        if (IsObserved)
        {
            Count(operation, name, status, code);
        }
    }

    /// <summary>Counts a subscription whose stream of events is open.</summary>
    internal static void CountSubscription()
    {
        if (IsObserved)
        {
            Count(OperationType.Subscription, name: null, status: null, error: null);
        }
    }

    /// <summary>The code of the first error; null where there is none.</summary>
    internal static string? ErrorOf(ExecutionResult result) =>
        result.Errors.Count == 0 ? null : result.Errors[0].Code ?? OtherError;

    static void Count(OperationType? operation, string? name, int? status, string? error)
    {
        var type = TypeOf(operation);
        var tags = new TagList { { Type, type } };
        if (status is { } code)
        {
            tags.Add(Status, Statuses[code]);
        }

        if (error is not null)
        {
            tags.Add(Instrumentation.ErrorType, error);
        }

        Requests.Add(1, tags);
        if (status is not null && Activity.Current is { IsAllDataRequested: true } span)
        {
            Describe(span, operation is null ? null : type, name, error);
        }
    }

    // The span of the request itself, which the web server made. Operations of an open connection share one, so it
    // tells of none.
    static void Describe(Activity span, string? type, string? name, string? error)
    {
        if (type is not null)
        {
            span.DisplayName = type; // as OpenTelemetry names spans of GraphQL: names of operations are too many
            span.SetTag(Type, type);
        }

        if (name is not null)
        {
            span.SetTag("graphql.operation.name", name.Length > MaxSpanName ? name[..MaxSpanName] : name);
        }

        if (error is not null)
        {
            span.SetTag(Instrumentation.ErrorType, error);
        }
    }

    static string TypeOf(OperationType? operation) =>
        operation switch
        {
            OperationType.Query => "query",
            OperationType.Mutation => "mutation",
            OperationType.Subscription => "subscription",
            _ => "none",
        };
}
