using GovernanceGraph.GraphQL.Types;

namespace GovernanceGraph.Api.Planning;

/// <summary>How many conditions the filters of a root field may have, all levels together.</summary>
sealed class ConditionBudget(ApiLimits limits)
{
    int spent;

    /// <summary>Takes one.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLFieldException">None is left.</exception>
    public void Spend(FieldSelection field)
    {
        if (++spent > limits.MaxConditions)
        {
            throw RequestFault.Of(
                field,
                ErrorCodes.LimitExceeded,
                $"The filters of a root field may have at most {limits.MaxConditions} conditions, all levels together.");
        }
    }
}
