namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// Something that happened, to be executed for its response. Whoever serves the stream decides when, and how long it may
/// take: an execution that is cancelled leaves the stream as it is.
/// </summary>
public sealed class SubscriptionEvent
{
    readonly Func<CancellationToken, ValueTask<ExecutionResult>> execute;

    internal SubscriptionEvent(Func<CancellationToken, ValueTask<ExecutionResult>> execute) => this.execute = execute;

    /// <summary>Executes the operation on this event.</summary>
    /// <param name="cancellationToken">Stops this execution.</param>
    /// <returns>
    /// The response, to be disposed by the caller. One of the stage <see cref="ExecutionStage.EventSource"/> says why the
    /// source of events failed, and is the last.
    /// </returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(CancellationToken cancellationToken) => execute(cancellationToken);
}
