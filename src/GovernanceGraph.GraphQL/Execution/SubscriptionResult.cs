using System.Diagnostics.CodeAnalysis;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>Either a stream of responses, or the one response that says why there is no stream.</summary>
public sealed class SubscriptionResult
{
    internal SubscriptionResult(IAsyncEnumerable<ExecutionResult> responses) => Responses = responses;

    internal SubscriptionResult(ExecutionResult refusal) => Refusal = refusal;

    /// <summary>One response for each event, each to be disposed by the caller; ends when the source ends.</summary>
    public IAsyncEnumerable<ExecutionResult>? Responses { get; }

    /// <summary>Why there is no stream; to be disposed by the caller.</summary>
    public ExecutionResult? Refusal { get; }

    /// <summary>Whether there is a stream.</summary>
    [MemberNotNullWhen(true, nameof(Responses))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsStream => Responses is not null;
}
