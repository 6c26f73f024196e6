using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Responses;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Selections;

namespace GovernanceGraph.GraphQL;

/// <summary>
/// Executes requests on one schema. Made once; any number of requests may be executed at the same time.
/// </summary>
/// <param name="schema">A schema in which the type-system validation finds nothing.</param>
/// <param name="limits">What a request may ask.</param>
/// <param name="onUnexpectedError">
/// Gets each exception of which the client saw only "Internal error.", and each cause behind a failure's own message,
/// for the log.
/// </param>
public sealed class GraphQLExecutor(
    Schema schema,
    ExecutionLimits? limits = null,
    Action<Exception>? onUnexpectedError = null
)
{
    readonly OperationPreparation preparation = new(schema, limits ?? new ExecutionLimits());
    readonly ExecutionSettings settings = new(
        (limits ?? new ExecutionLimits()).MaxResponseBytes,
        null,
        onUnexpectedError
    );

    /// <summary>The schema that requests are executed on.</summary>
    public Schema Schema { get; } = schema;

    /// <summary>What a request may ask.</summary>
    public ExecutionLimits Limits { get; } = limits ?? new ExecutionLimits();

    /// <summary>
    /// Resolves fields that have no resolver of their own; absent: to the parent's property with the field's name.
    /// </summary>
    public FieldResolver? FallbackResolver
    {
        get => settings.FallbackResolver;
        init => settings = settings with { FallbackResolver = value };
    }

    /// <summary>Tells on which day (UTC) a request comes.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>
    /// What the responses of all requests together may take, from their first kilobytes on until they are disposed of;
    /// absent: anything. A response that finds too little left fails with a <see cref="MemoryBudgetException"/>.
    /// </summary>
    public MemoryBudget? ResponseMemory
    {
        get => settings.ResponseMemory;
        init => settings = settings with { ResponseMemory = value };
    }

    /// <summary>Answers a request with one response: both steps, preparing and executing, in one.</summary>
    /// <param name="request">What the client asks.</param>
    /// <param name="requestContext">What resolvers get to see of the caller.</param>
    /// <param name="cancellationToken">Stops the execution.</param>
    /// <param name="rootValue">The parent of root fields.</param>
    /// <returns>The response, to be disposed by the caller.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="MemoryBudgetException">Too little of <see cref="ResponseMemory"/> is left.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request,
        object? requestContext,
        CancellationToken cancellationToken,
        object? rootValue = null
    )
    {
        var prepared = Prepare(request, requestContext, cancellationToken);
        return ExecuteAsync(in prepared, requestContext, cancellationToken, rootValue);
    }

    /// <summary>
    /// The first step of answering a request with one response: parses, validates, coerces the variables, plans and
    /// works out the cost. It takes work, and waits for nothing.
    /// </summary>
    /// <param name="request">What the client asks.</param>
    /// <param name="requestContext">What resolvers and the prices of plans get to see of the caller.</param>
    /// <param name="cancellationToken">Stops the preparation.</param>
    /// <returns>What to execute, once, with the same context; also where the request is refused.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public PreparedRequest Prepare(GraphQLRequest request, object? requestContext, CancellationToken cancellationToken)
    {
        CoercedVariables? variables = null;
        var error = preparation.Prepare(
            request,
            request.AllowedOperations,
            out var operation,
            out var isNew,
            cancellationToken
        );
        error ??= VariableCoercion.Coerce(
            Schema,
            operation!,
            request.Variables,
            Limits,
            out variables,
            cancellationToken
        );
        if (error is not null)
        {
            return new PreparedRequest(error, operation, reported: null, isNew);
        }

        var today = Today();
        var planned = operation!.Plan(variables!, today, cancellationToken);
        var review = new CostReview(Schema, requestContext, Limits);
        error = review.Review(
            planned,
            variables!,
            request.CostReporting,
            out var cost,
            out var reported,
            cancellationToken
        );
        return error is null
            ? new PreparedRequest(operation, variables!, planned, today, cost, reported, isNew)
            : new PreparedRequest(error, operation, reported, isNew);
    }

    /// <summary>The second step: executes what was prepared.</summary>
    /// <param name="prepared">Made by this executor; executed once.</param>
    /// <param name="requestContext">What resolvers get to see of the caller.</param>
    /// <param name="cancellationToken">Stops the execution.</param>
    /// <param name="rootValue">The parent of root fields.</param>
    /// <returns>The response, to be disposed by the caller.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(
        in PreparedRequest prepared,
        object? requestContext,
        CancellationToken cancellationToken,
        object? rootValue = null
    ) =>
        prepared switch
        {
            { Error: { } error } => new(ResponseBody.Refuse(error, prepared.Operation, prepared.Reported)),
            { Operation: { } operation } => ExecuteAsync(
                operation,
                prepared.Variables!,
                requestContext,
                rootValue,
                prepared.Today,
                cancellationToken,
                prepared.Planned!,
                prepared.Reported
            ),
            _ => throw new ArgumentException("The request was not prepared; call Prepare first.", nameof(prepared)),
        };

    /// <summary>
    /// Whether the request's operation is among those kept, so that preparing it takes little work; a mere lookup.
    /// </summary>
    /// <param name="request">What the client asks.</param>
    public bool IsPrepared(GraphQLRequest request) => preparation.IsKept(request);

    /// <summary>Starts a subscription.</summary>
    /// <param name="request">What the client asks.</param>
    /// <param name="requestContext">What resolvers get to see of the caller.</param>
    /// <param name="cancellationToken">Stops the subscription.</param>
    /// <param name="rootValue">The parent of the root field while the source of events is asked for.</param>
    /// <returns>The stream of events, or the one response that refuses it.</returns>
    /// <inheritdoc cref="ExecuteAsync(GraphQLRequest, object?, CancellationToken, object?)"/>
    public async ValueTask<SubscriptionResult> SubscribeAsync(
        GraphQLRequest request,
        object? requestContext,
        CancellationToken cancellationToken,
        object? rootValue = null
    )
    {
        CoercedVariables? variables = null;
        var error = preparation.Prepare(
            request,
            AllowedOperations.Subscription,
            out var operation,
            out _,
            cancellationToken
        );
        error ??= VariableCoercion.Coerce(
            Schema,
            operation!,
            request.Variables,
            Limits,
            out variables,
            cancellationToken
        );
        if (error is not null)
        {
            return new SubscriptionResult(ResponseBody.Refuse(error, operation));
        }

        var scope = new ResolverScope(Schema, requestContext, cancellationToken) { LastEventId = request.LastEventId };
        var source = new EventSource(operation!, variables!, scope, onUnexpectedError);
        return await source.OpenAsync(rootValue)
            ? new SubscriptionResult(source.ReadAsync(Respond, cancellationToken))
            : new SubscriptionResult(ResponseBody.Refuse(source.Error!, operation));

        ValueTask<ExecutionResult> Respond(object? eventValue, CancellationToken token)
        {
            var today = Today();
            var planned = operation!.Plan(variables!, today, token);
            return ExecuteAsync(operation, variables!, requestContext, eventValue, today, token, planned);
        }
    }

    ValueTask<ExecutionResult> ExecuteAsync(
        PreparedOperation operation,
        CoercedVariables variables,
        object? requestContext,
        object? rootValue,
        DateOnly today,
        CancellationToken cancellationToken,
        PlannedFields planned,
        OperationCost? cost = null
    )
    {
        var scope = new ResolverScope(Schema, requestContext, cancellationToken);
        return new OperationExecution(operation, variables, scope, settings, today, planned, cost).ExecuteAsync(
            rootValue
        );
    }

    DateOnly Today() => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
}
