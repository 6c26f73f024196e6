using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Lone Anonymous Operation": beside another operation, each has a name.</summary>
static class LoneAnonymousOperationRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<OperationDefinitionNode>(node =>
        {
            if (node.Name is null && HasAnotherThan(node, context.Document))
            {
                context.Report("This anonymous operation must be the only defined operation.", node);
            }
        });

    static bool HasAnotherThan(OperationDefinitionNode operation, Document document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode && definition != operation)
            {
                return true;
            }
        }

        return false;
    }
}
