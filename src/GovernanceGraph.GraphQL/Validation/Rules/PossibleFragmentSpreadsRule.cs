using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Schemas;
using GovernanceGraph.GraphQL.Types;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Fragment Spread Is Possible": some object can be of both types.</summary>
static class PossibleFragmentSpreadsRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context)
    {
        visitor.Enter<InlineFragmentNode>(node => Check(context, null, context.Types.Type as NamedType, node));
        visitor.Enter<FragmentSpreadNode>(node =>
        {
            if (context.Fragments.Find(node.Name.Value) is { TypeCondition.Name.Value: var condition })
            {
                Check(context, node.Name, context.Schema.FindType(condition), node);
            }
        });
    }

    static void Check(ValidationContext context, NameNode? name, NamedType? type, SelectionNode node)
    {
        if (
            type is { IsCompositeType: true }
            && context.Types.ParentType is { } parent
            && !TypeComparison.Overlap(context.Schema, type, parent)
        )
        {
            context.Report(
                $"{(name is null ? "Fragment" : $"Fragment \"{name}\"")} cannot be spread here as objects of type "
                    + $"\"{parent}\" can never be of type \"{type}\".",
                node
            );
        }
    }
}
