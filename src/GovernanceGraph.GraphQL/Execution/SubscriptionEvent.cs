namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// Something that happened, to be executed for its response. Whoever serves the stream decides when, and how long it
/// may take: an execution that is cancelled leaves the stream as it is.
/// </summary>
public sealed class SubscriptionEvent
{
    readonly Func<CancellationToken, ValueTask<ExecutionResult>> execute;

    internal SubscriptionEvent(string? id, Func<CancellationToken, ValueTask<ExecutionResult>> execute) =>
        (Id, this.execute) = (id, execute);

    /// <summary>What a client names the event by to go on after it; null where its source has no such names.</summary>
    public string? Id { get; }

    /// <summary>Executes the operation on this event.</summary>
    /// <param name="cancellationToken">Stops this execution.</param>
    /// <returns>
    /// The response, to be disposed by the caller. One of the stage <see cref="ExecutionStage.EventSource"/> says why
    /// the source of events failed, and is the last.
    /// </returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(CancellationToken cancellationToken) => execute(cancellationToken);
}
