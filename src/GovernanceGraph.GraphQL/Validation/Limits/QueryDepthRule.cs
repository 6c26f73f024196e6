using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Limits;

/// <summary>Fields below fields: each level can multiply the answer.</summary>
static class QueryDepthRule
{
    public static void Check(
        OperationDefinitionNode operation,
        OperationSize size,
        ValidationLimits limits,
        List<GraphQLError> errors
    )
    {
        if (size.Depth > limits.MaxDepth)
        {
            errors.Add(
                GraphQLError.At(
                    $"The operation selects more than {limits.MaxDepth} levels of fields (limit MaxDepth); "
                        + "request fewer levels at once.",
                    operation
                )
            );
        }
    }
}
