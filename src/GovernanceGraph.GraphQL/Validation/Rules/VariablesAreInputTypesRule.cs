using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Variables Are Input Types".</summary>
static class VariablesAreInputTypesRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<VariableDefinitionNode>(node =>
        {
            if (context.Schema.FindType(node.Type) is { IsInputType: false })
            {
                context.Report(
                    $"Variable \"${node.Variable.Name}\" cannot be non-input type \"{node.Type}\".",
                    node.Type
                );
            }
        });
}
