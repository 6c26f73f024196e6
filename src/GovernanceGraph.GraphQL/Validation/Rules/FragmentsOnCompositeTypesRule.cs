using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Specification, "Fragments on Object, Interface or Union Types".</summary>
static class FragmentsOnCompositeTypesRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context)
    {
        visitor.Enter<InlineFragmentNode>(node => Check(context, null, node.TypeCondition));
        visitor.Enter<FragmentDefinitionNode>(node => Check(context, node.Name, node.TypeCondition));
    }

    static void Check(ValidationContext context, NameNode? name, NamedTypeNode? condition)
    {
        if (condition is not null && context.Schema.FindType(condition.Name.Value) is { IsCompositeType: false })
        {
            context.Report(
                $"{(name is null ? "Fragment" : $"Fragment \"{name}\"")} cannot condition on non composite type "
                    + $"\"{condition}\".",
                condition
            );
        }
    }
}
