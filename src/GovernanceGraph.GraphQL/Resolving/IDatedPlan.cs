namespace GovernanceGraph.GraphQL.Resolving;

/// <summary>
/// A plan of an <see cref="ISelectionResolver"/> that may be right on one day only, because the request speaks of "today". It is not
/// kept for another day, and what is answered by it names the day.
/// </summary>
public interface IDatedPlan
{
    /// <summary>The day on which the plan is right; null: on every day.</summary>
    DateOnly? Day { get; }
}
