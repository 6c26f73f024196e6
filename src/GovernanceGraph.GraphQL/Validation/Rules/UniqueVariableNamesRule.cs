using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Variable Uniqueness".</summary>
static class UniqueVariableNamesRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<OperationDefinitionNode>(node =>
        {
            foreach (var names in RepeatedNames.Among(node.Variables, definition => definition.Variable.Name))
            {
                context.Report($"There can be only one variable named \"${names[0]}\".", [.. names]);
            }
        });
}
