using GovernanceGraph.GraphQL.Validation.Context;
using GovernanceGraph.GraphQL.Validation.Limits;

namespace GovernanceGraph.GraphQL.Validation.FieldMerging;

/// <summary>How many more comparisons one document may cost.</summary>
sealed class MergeBudget(ValidationLimits limits, CancellationToken cancellationToken)
{
    int remaining = limits.MaxMergeComparisons;

    /// <summary>Counts comparisons, and notices cancellation between them.</summary>
    /// <exception cref="ValidationAbortedException">There were more than one document may cost.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Spend(int comparisons)
    {
        cancellationToken.ThrowIfCancellationRequested();
        remaining -= comparisons;
        if (remaining < 0)
        {
            throw ValidationAbortedException.TooCostly(
                limits,
                $"comparing the fields with the same response name took more than {limits.MaxMergeComparisons} steps "
                    + "(limit MaxMergeComparisons); select fewer such fields."
            );
        }
    }
}
