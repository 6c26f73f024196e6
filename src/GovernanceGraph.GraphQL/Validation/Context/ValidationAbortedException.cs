using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Validation.Limits;

namespace GovernanceGraph.GraphQL.Validation.Context;

/// <summary>
/// A limit is exceeded, so validation ends in the middle of its walk. Never leaves the validator.
/// </summary>
sealed class ValidationAbortedException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>The last error of the document.</summary>
    public GraphQLError Error { get; } = error;

    /// <summary>There are more errors than are listed.</summary>
    public static ValidationAbortedException TooManyErrors() =>
        new(new GraphQLError("Too many validation errors, error limit reached. Validation aborted."));

    /// <summary>The document costs more than validation may cost.</summary>
    /// <param name="limits">Whether the error names the limit.</param>
    /// <param name="explanation">Which limit, and what to do: what follows "Validation aborted".</param>
    public static ValidationAbortedException TooCostly(ValidationLimits limits, string explanation) =>
        new(new GraphQLError(limits.NamesLimits ? $"Validation aborted: {explanation}" : "Validation aborted."));
}
