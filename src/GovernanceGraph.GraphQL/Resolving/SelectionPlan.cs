namespace GovernanceGraph.GraphQL.Resolving;

/// <summary>
/// How an <see cref="ISelectionResolver"/> answers one field with its whole selection set. Plans are kept and shared by
/// concurrent requests. What a point of cost means is the resolver's own; the engine adds up the points of an operation
/// and compares them with its limit. It asks for each request, because the cost may depend on data that changes.
/// </summary>
public abstract record SelectionPlan
{
    /// <summary>
    /// The day on which the plan is right, where the request refers to "today"; null: every day. A plan is not kept for
    /// another day, and the response names the day.
    /// </summary>
    public DateOnly? Day { get; init; }

    /// <summary>
    /// Points of the whole plan, 0 or more; <see cref="long.MaxValue"/>: beyond counting. Default: 0, not known.
    /// </summary>
    /// <param name="requestContext">What the caller gave to the executor with the request.</param>
    public virtual long CostFor(object? requestContext) => 0;

    /// <summary>
    /// Points of the most expensive field alone, without those below it; only for the report of costs.
    /// </summary>
    /// <inheritdoc cref="CostFor"/>
    public virtual long MostExpensiveCostFor(object? requestContext) => 0;

    /// <summary>
    /// The response names that lead from the planned field to the most expensive one; empty where it is the planned
    /// field. Only for the report of costs.
    /// </summary>
    /// <inheritdoc cref="CostFor"/>
    public virtual IReadOnlyList<string> MostExpensivePathFor(object? requestContext) => [];
}
