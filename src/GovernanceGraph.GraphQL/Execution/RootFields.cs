using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Resolving;
using GovernanceGraph.GraphQL.Selections;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>
/// The root fields of an operation in the order of the response, with the plans that serve every request. May be used
/// by many requests at once.
/// </summary>
sealed class RootFields(FieldSelection[] fields)
{
    SelectionPlan?[]? plans;

    public FieldSelection[] Fields { get; } = fields;

    /// <summary>The field's plan: made once, or once a day, where no variable is used at or below the field.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public PlanningResult Plan(
        int index,
        ISelectionResolver resolver,
        CoercedVariables variables,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (plans?[index] is { } kept && (kept.Day is null || kept.Day == today))
        {
            return kept;
        }

        PlanningResult result;
        try
        {
            result = resolver.Plan(Fields[index], variables, today, cancellationToken);
        }
        catch (GraphQLFieldException exception)
        {
            // The coercion of arguments and conditions throws, which a resolver may leave to the engine.
            return exception.Error;
        }

        if (!result.IsError && !Fields[index].UsesVariables)
        {
            // Of two requests that come here at once, one may lose its plan; it is made again then.
            (plans ??= new SelectionPlan?[Fields.Length])[index] = result.Plan;
        }

        return result;
    }
}
