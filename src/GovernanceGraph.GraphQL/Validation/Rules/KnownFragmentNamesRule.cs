using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Fragment Spread Target Defined".</summary>
static class KnownFragmentNamesRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<FragmentSpreadNode>(node =>
        {
            if (context.Fragments.Find(node.Name.Value) is null)
            {
                context.Report($"Unknown fragment \"{node.Name}\".", node.Name);
            }
        });
}
