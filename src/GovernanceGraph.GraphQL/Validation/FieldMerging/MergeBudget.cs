namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>How many more comparisons one document may cost.</summary>
sealed class MergeBudget(ValidationLimits limits)
{
    int remaining = limits.MaxMergeComparisons;

    /// <summary>Counts comparisons.</summary>
    /// <exception cref="ValidationAbortedException">There were more than one document may cost.</exception>
    public void Spend(int comparisons)
    {
        remaining -= comparisons;
        if (remaining < 0)
        {
            throw ValidationAbortedException.TooCostly(
                limits,
                $"comparing the fields with the same response name took more than {limits.MaxMergeComparisons} steps " +
                "(limit MaxMergeComparisons); select fewer such fields.");
        }
    }
}
