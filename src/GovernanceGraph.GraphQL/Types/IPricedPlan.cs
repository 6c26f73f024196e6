namespace GovernanceGraph.GraphQL.Types;

/// <summary>
/// A plan of an <see cref="ISelectionResolver"/> that knows, before it is executed, what it may cost. What a point of
/// cost stands for is the resolver's own; the engine adds up the points of an operation and compares them with its
/// limit.
/// </summary>
public interface IPricedPlan
{
    /// <summary>Points of the whole plan, 0 or more; <see cref="long.MaxValue"/>: beyond counting.</summary>
    long Cost { get; }

    /// <summary>Points of the dearest field alone, without those below it.</summary>
    long DearestCost { get; }

    /// <summary>
    /// The response names that lead from the planned field to the dearest one; empty where it is the planned field. Asked
    /// for only where somebody is told.
    /// </summary>
    IReadOnlyList<string> DearestPath();
}
