using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.GraphQL;

/// <summary>Executes requests on one schema. Made once; any number of requests may be executed at the same time.</summary>
/// <param name="schema">A schema in which the type-system validation finds nothing.</param>
/// <param name="limits">What a request may ask.</param>
/// <param name="onUnexpectedError">
/// Gets each exception that the client saw only as "Internal error.", for the log.
/// </param>
public sealed class GraphQLExecutor(Schema schema, ExecutionLimits? limits = null, Action<Exception>? onUnexpectedError = null)
{
    /// <summary>The schema that requests are executed on.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>What a request may ask.</summary>
    public ExecutionLimits Limits { get; } = limits ?? new ExecutionLimits();

    /// <summary>Executes a query or a mutation. A subscription is refused.</summary>
    /// <param name="request">What the client asks.</param>
    /// <param name="requestContext">What resolvers get to see of the caller.</param>
    /// <param name="cancellationToken">Stops the execution.</param>
    /// <param name="rootValue">The parent of root fields.</param>
    /// <returns>The response, to be disposed by the caller.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, object? requestContext, CancellationToken cancellationToken, object? rootValue = null) =>
        throw new NotSupportedException($"{request.Query} {requestContext} {cancellationToken.IsCancellationRequested} {rootValue} {onUnexpectedError?.Method}");

    /// <summary>Starts a subscription.</summary>
    /// <inheritdoc cref="ExecuteAsync"/>
    /// <returns>The stream of responses, or the one response that refuses it.</returns>
    public ValueTask<SubscriptionResult> SubscribeAsync(
        GraphQLRequest request, object? requestContext, CancellationToken cancellationToken, object? rootValue = null) =>
        throw new NotSupportedException($"{request.Query} {requestContext} {cancellationToken.IsCancellationRequested} {rootValue}");
}
