using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL.Selections;

namespace GovernanceGraph.Api.Planning;

/// <summary>
/// How many conditions the filters of a root field may have, and values in their lists, all levels together.
/// </summary>
sealed class ConditionBudget(ApiLimits limits)
{
    int spent;
    int values;

    /// <summary>Takes one.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLFieldException">None is left.</exception>
    public void Spend(FieldSelection field)
    {
        if (++spent > limits.MaxConditions)
        {
            throw RequestFault.Of(
                field,
                ErrorCodes.LimitExceeded,
                $"The filters of a root field may have at most {limits.MaxConditions} conditions in total."
            );
        }
    }

    /// <summary>Takes the values of a list.</summary>
    /// <exception cref="GraphQL.Errors.GraphQLFieldException">So many are not left.</exception>
    public void SpendValues(FieldSelection field, int count)
    {
        values += count;
        if (values > limits.MaxFilterValues)
        {
            throw RequestFault.Of(
                field,
                ErrorCodes.LimitExceeded,
                $"The lists in the filters of a root field may have at most {limits.MaxFilterValues} "
                    + $"values (limit {nameof(ApiLimits.MaxFilterValues)}), all levels together."
            );
        }
    }
}
