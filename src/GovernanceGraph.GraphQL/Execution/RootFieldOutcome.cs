using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Resolving;

namespace GovernanceGraph.GraphQL.Execution;

/// <summary>What became of a root field before its value is written: an answer, an error, or neither.</summary>
readonly struct RootFieldOutcome
{
    // One reference, as an operation has an array of these for each request.
    readonly object? value;

    public RootFieldOutcome(ISelectionAnswer answer) => value = answer;

    public RootFieldOutcome(FieldError error) => value = error;

    /// <summary>The answer of the field's selection resolver; null: it has none, or failed.</summary>
    public ISelectionAnswer? Answer => value as ISelectionAnswer;

    /// <summary>Why the field failed; null: it did not, or was not tried yet.</summary>
    public FieldError? Error => value as FieldError;
}
