using GovernanceGraph.GraphQL.Execution;
using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Requests;
using GovernanceGraph.GraphQL.Selections;

namespace GovernanceGraph.GraphQL;

/// <summary>
/// A request that is ready to be executed once, or that is refused; made by
/// <see cref="GraphQLExecutor.Prepare(GraphQLRequest, object?, CancellationToken)"/>.
/// </summary>
public readonly struct PreparedRequest
{
    /// <summary>A refused request.</summary>
    internal PreparedRequest(RequestError error, PreparedOperation? operation, OperationCost? reported, bool isNew) =>
        (Error, Operation, Reported, IsNew) = (error, operation, reported, isNew);

    /// <summary>A request that may be executed.</summary>
    internal PreparedRequest(
        PreparedOperation operation,
        CoercedVariables variables,
        PlannedFields planned,
        DateOnly today,
        long cost,
        OperationCost? reported,
        bool isNew
    )
    {
        (Operation, Variables, Planned, Today) = (operation, variables, planned, today);
        (Cost, Reported, IsNew) = (cost, reported, isNew);
    }

    /// <summary>
    /// Points that the operation may cost; 0 where it is refused, and where nothing is known, as of a mutation.
    /// </summary>
    public long Cost { get; }

    /// <summary>Whether executing answers why nothing is executed; it takes no work then.</summary>
    public bool IsRefused => Error is not null;

    /// <summary>
    /// Whether the operation is a subscription and the request does not allow it:
    /// <see cref="GraphQLExecutor.SubscribeAsync"/> answers it instead.
    /// </summary>
    public bool NeedsStream =>
        Error is { Stage: ExecutionStage.OperationPermission }
        && Operation is { Definition.Operation: OperationType.Subscription };

    /// <summary>The name of the operation; null: it has none, or there is no operation.</summary>
    public string? OperationName => Operation?.Name;

    /// <summary>
    /// Whether the operation was parsed and validated for this request, and not found among those kept.
    /// </summary>
    public bool IsNew { get; }

    internal RequestError? Error { get; }

    internal PreparedOperation? Operation { get; }

    internal CoercedVariables? Variables { get; }

    internal PlannedFields? Planned { get; }

    /// <summary>The day (UTC) on which the request came.</summary>
    internal DateOnly Today { get; }

    /// <summary>What to tell the client of the cost; null: nothing.</summary>
    internal OperationCost? Reported { get; }
}
