using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "All Variable Uses Defined".</summary>
static class NoUndefinedVariablesRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<OperationDefinitionNode>(node => Check(context, node));

    static void Check(ValidationContext context, OperationDefinitionNode operation)
    {
        var usages = context.Variables.ReachedFrom(operation);
        if (usages.Count == 0)
        {
            return;
        }

        HashSet<string> defined = [.. operation.Variables.Select(definition => definition.Variable.Name.Value)];
        foreach (var usage in usages)
        {
            var name = usage.Node.Name;
            if (!defined.Contains(name.Value))
            {
                context.Report(
                    operation.Name is null
                        ? $"Variable \"${name}\" is not defined."
                        : $"Variable \"${name}\" is not defined by operation \"{operation.Name}\".",
                    usage.Node,
                    operation
                );
            }
        }
    }
}
