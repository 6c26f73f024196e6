using GovernanceGraph.GraphQL.Errors;
using GovernanceGraph.GraphQL.Language;

namespace GovernanceGraph.GraphQL.Validation.Limits;

/// <summary>
/// This server's own limits on what one request may ask for. They come before the rules and cost little.
/// </summary>
static class OperationLimits
{
    /// <summary>The limits that the operations of a document exceed; none where all are kept.</summary>
    public static IReadOnlyList<GraphQLError> Check(Document document, ValidationLimits limits)
    {
        var errors = new List<GraphQLError>();
        DirectiveCountRule.Check(document, limits, errors);
        if (limits is not { MaxDepth: null, MaxFields: null, MaxAliases: null })
        {
            var measure = new OperationMeasure(document);
            foreach (var definition in document.Definitions)
            {
                if (definition is OperationDefinitionNode operation && errors.Count < limits.MaxErrors)
                {
                    var size = measure.Of(operation);
                    QueryDepthRule.Check(operation, size, limits, errors);
                    FieldCountRule.Check(operation, size, limits, errors);
                    AliasCountRule.Check(operation, size, limits, errors);
                }
            }
        }

        return errors;
    }
}
