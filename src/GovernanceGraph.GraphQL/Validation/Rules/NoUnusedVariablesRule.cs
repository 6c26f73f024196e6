using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "All Variables Used".</summary>
static class NoUnusedVariablesRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<OperationDefinitionNode>(node => Check(context, node));

    static void Check(ValidationContext context, OperationDefinitionNode operation)
    {
        if (operation.Variables.Count == 0)
        {
            return;
        }

        HashSet<string> used = [.. context.Variables.ReachedFrom(operation).Select(usage => usage.Node.Name.Value)];
        foreach (var definition in operation.Variables)
        {
            var name = definition.Variable.Name;
            if (!used.Contains(name.Value))
            {
                context.Report(
                    operation.Name is null
                        ? $"Variable \"${name}\" is never used."
                        : $"Variable \"${name}\" is never used in operation \"{operation.Name}\".",
                    definition
                );
            }
        }
    }
}
