namespace GovernanceGraph.GraphQL.Resolving;

/// <summary>
/// A plan of an <see cref="ISelectionResolver"/> that knows, before it is executed, what it may cost. What a point of
/// cost stands for is the resolver's own; the engine adds up the points of an operation and compares them with its
/// limit. It asks anew for each request, because plans are kept and what they cost may depend on data that changes.
/// </summary>
public interface IPricedPlan
{
    /// <summary>Points of the whole plan, 0 or more; <see cref="long.MaxValue"/>: beyond counting.</summary>
    /// <param name="requestContext">What the caller gave to the executor with the request.</param>
    long CostFor(object? requestContext);

    /// <summary>Points of the dearest field alone, without those below it. Asked for only where somebody is told.</summary>
    /// <param name="requestContext">What the caller gave to the executor with the request.</param>
    long DearestCostFor(object? requestContext);

    /// <summary>
    /// The response names that lead from the planned field to the dearest one; empty where it is the planned field. Asked
    /// for only where somebody is told.
    /// </summary>
    /// <param name="requestContext">What the caller gave to the executor with the request.</param>
    IReadOnlyList<string> DearestPathFor(object? requestContext);
}
