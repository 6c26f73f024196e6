using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Limits;

/// <summary>Aliases let one request ask for the same field again and again.</summary>
static class AliasCountRule
{
    public static void Check(
        OperationDefinitionNode operation,
        OperationSize size,
        ValidationLimits limits,
        List<GraphQLError> errors
    )
    {
        if (size.Aliases > limits.MaxAliases)
        {
            errors.Add(
                GraphQLError.At(
                    $"The operation has more than {limits.MaxAliases} aliases, those of fragments "
                        + "counted wherever they are spread (limit MaxAliases); split it into several "
                        + "requests.",
                    operation
                )
            );
        }
    }
}
