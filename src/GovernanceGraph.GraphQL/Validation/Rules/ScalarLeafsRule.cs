using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>
/// Specification, "Leaf Field Selections": a field has a selection set exactly when its type has fields.
/// </summary>
static class ScalarLeafsRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context) =>
        visitor.Enter<FieldNode>(node => Check(context, node));

    static void Check(ValidationContext context, FieldNode node)
    {
        if (context.Types.Type is not { } type)
        {
            return;
        }

        var isLeaf = type.NamedType.IsLeafType;
        if (isLeaf && node.SelectionSet is { } set)
        {
            context.Report(
                $"Field \"{node.Name}\" must not have a selection since type \"{type}\" has no subfields.",
                set
            );
        }
        else if (!isLeaf && node.SelectionSet is null)
        {
            context.Report(
                $"Field \"{node.Name}\" of type \"{type}\" must have a selection of subfields. "
                    + $"Did you mean \"{node.Name} {{ ... }}\"?",
                node
            );
        }
    }
}
