using GovernanceGraph.GraphQL.Selections;

namespace GovernanceGraph.GraphQL.Resolving;

/// <summary>
/// Answers a field together with its whole selection set; the engine never resolves below such a field. All fields of
/// one operation that share a resolver are executed together, so that an operation is one request to a store. Root
/// fields of a mutation are executed one after another. A resolver may stand on root fields only.
/// </summary>
public interface ISelectionResolver
{
    /// <summary>
    /// Makes the field's plan: once, kept with the operation, where no variable is used at or below the field; else
    /// for each request. Plans are shared by concurrent requests and must not change.
    /// </summary>
    /// <param name="selection">The field, with all that is selected below it.</param>
    /// <param name="variables">The request's variables.</param>
    /// <param name="today">
    /// The day (UTC) on which the request came, the same for all fields of an operation. A plan that depends on it says
    /// so by its <see cref="SelectionPlan.Day"/>.
    /// </param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <returns>The plan, or the error of the request that the field fails with.</returns>
    /// <exception cref="Errors.GraphQLFieldException">
    /// Thrown by the coercion of the selection's arguments; the field fails with it as with an error that is returned.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    PlanningResult Plan(
        FieldSelection selection,
        CoercedVariables variables,
        DateOnly today,
        CancellationToken cancellationToken
    );

    /// <summary>Executes plans that <see cref="Plan"/> made.</summary>
    /// <param name="plans">At least one plan.</param>
    /// <param name="requestContext">What the caller gave to the executor with the request.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <returns>One answer for each plan, in the same order.</returns>
    /// <exception cref="Errors.GraphQLFieldException">Each of the fields fails with that message.</exception>
    ValueTask<IReadOnlyList<ISelectionAnswer>> ExecuteAsync(
        IReadOnlyList<SelectionPlan> plans,
        object? requestContext,
        CancellationToken cancellationToken
    );
}
