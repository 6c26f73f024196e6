using GovernanceGraph.Api.Errors;
using GovernanceGraph.Api.Limits;
using GovernanceGraph.GraphQL.Selections;

namespace GovernanceGraph.Api.Planning;

/// <summary>
/// How many conditions the filters of a root field may have, and values in their lists, all levels together.
/// </summary>
sealed class ConditionBudget(ApiLimits limits, ArgumentErrors errors)
{
    int spent;
    int values;

    /// <summary>Takes one. False after an error: none is left.</summary>
    public bool Spend(FieldSelection field)
    {
        if (++spent <= limits.MaxConditions)
        {
            return true;
        }

        errors.Report(
            field,
            ErrorCodes.LimitExceeded,
            $"The filters of a root field may have at most {limits.MaxConditions} conditions in total."
        );
        return false;
    }

    /// <summary>Takes the values of a list. False after an error: there are not enough left.</summary>
    public bool SpendValues(FieldSelection field, int count)
    {
        values += count;
        if (values <= limits.MaxFilterValues)
        {
            return true;
        }

        errors.Report(
            field,
            ErrorCodes.LimitExceeded,
            $"The lists in the filters of a root field may have at most {limits.MaxFilterValues} "
                + $"values (limit {nameof(ApiLimits.MaxFilterValues)}), all levels together."
        );
        return false;
    }
}
