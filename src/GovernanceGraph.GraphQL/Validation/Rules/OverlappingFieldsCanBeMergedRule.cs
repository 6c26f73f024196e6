using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;
using GovernanceGraph.GraphQL.Validation.FieldMerging;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>
/// Specification, "Field Selection Merging": fields with the same response name can be answered by one value. The work
/// is that of <see cref="FieldMergeCheck"/>.
/// </summary>
static class OverlappingFieldsCanBeMergedRule
{
    public static void AddTo(SyntaxVisitor visitor, ValidationContext context)
    {
        FieldMergeCheck? check = null;
        visitor.Enter<SelectionSetNode>(set =>
        {
            if (context.Walk.Parent is not InlineFragmentNode && MayConflict(set))
            {
                Check(context, check ??= new(context), set);
            }
        });
    }

    // Up to here, comparing each name with each is cheaper than a table of them.
    const int FewSelections = 24;

    // An inline fragment belongs to the set around it; one field or spread alone meets no other here, and neither do
    // fields with different names.
    static bool MayConflict(SelectionSetNode set) =>
        set.Selections switch
        {
            [InlineFragmentNode] => true,
            { Count: > 1 and <= FewSelections } few => !AreDifferentFields(few),
            var selections => selections.Count > 1,
        };

    static bool AreDifferentFields(IReadOnlyList<SelectionNode> selections)
    {
        for (var right = 0; right < selections.Count; right++)
        {
            if (selections[right] is not FieldNode field)
            {
                return false;
            }

            for (var left = 0; left < right; left++)
            {
                if (((FieldNode)selections[left]).ResponseName == field.ResponseName)
                {
                    return false;
                }
            }
        }

        return true;
    }

    static void Check(ValidationContext context, FieldMergeCheck check, SelectionSetNode set)
    {
        foreach (var conflict in check.FindConflicts(context.Types.ParentType, set))
        {
            context.Report(
                $"Fields \"{FieldConflict.Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}. "
                    + "Use different aliases on the fields to fetch both if this was intentional.",
                [.. conflict.Left, .. conflict.Right]
            );
        }
    }
}
