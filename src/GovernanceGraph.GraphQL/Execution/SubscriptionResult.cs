using System.Diagnostics.CodeAnalysis;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Either a stream of events, or the one response that says why there is no stream.</summary>
public sealed class SubscriptionResult
{
    internal SubscriptionResult(IAsyncEnumerable<SubscriptionEvent> events) => Events = events;

    internal SubscriptionResult(ExecutionResult error) => RequestError = error;

    /// <summary>What happens, each to be executed for its response; ends when the source ends.</summary>
    public IAsyncEnumerable<SubscriptionEvent>? Events { get; }

    /// <summary>Why there is no stream; to be disposed by the caller.</summary>
    public ExecutionResult? RequestError { get; }

    [MemberNotNullWhen(true, nameof(Events))]
    [MemberNotNullWhen(false, nameof(RequestError))]
    public bool IsStream => Events is not null;
}
