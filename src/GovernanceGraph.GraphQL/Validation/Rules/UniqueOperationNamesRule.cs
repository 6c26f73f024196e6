using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Operation Name Uniqueness".</summary>
static class UniqueOperationNamesRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context)
    {
        var known = new Dictionary<string, NameNode>();
        visitor.Enter<OperationDefinitionNode>(node =>
        {
            if (node.Name is { } name && !known.TryAdd(name.Value, name))
            {
                context.Report($"There can be only one operation named \"{name}\".", known[name.Value], name);
            }
        });
    }
}
