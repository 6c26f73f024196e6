using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Limits;

/// <summary>Fields after all fragments are put in their places: a short document can stand for millions.</summary>
static class FieldCountRule
{
    public static void Check(
        OperationDefinitionNode operation,
        OperationSize size,
        ValidationLimits limits,
        List<GraphQLError> errors
    )
    {
        if (size.Fields > limits.MaxFields)
        {
            errors.Add(
                GraphQLError.At(
                    $"The operation selects more than {limits.MaxFields} fields, those of fragments counted wherever "
                        + "they are spread (limit MaxFields); request fewer fields at once.",
                    operation
                )
            );
        }
    }
}
