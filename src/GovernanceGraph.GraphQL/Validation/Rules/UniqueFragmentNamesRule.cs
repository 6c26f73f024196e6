using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Fragment Name Uniqueness".</summary>
static class UniqueFragmentNamesRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context)
    {
        var known = new Dictionary<string, NameNode>();
        visitor.Enter<FragmentDefinitionNode>(node =>
        {
            if (!known.TryAdd(node.Name.Value, node.Name))
            {
                context.Report(
                    $"There can be only one fragment named \"{node.Name}\".",
                    known[node.Name.Value],
                    node.Name
                );
            }
        });
    }
}
