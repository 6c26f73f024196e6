using GovernanceGraph.GraphQL.Language;
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
        var check = new FieldMergeCheck(context);
        visitor.Enter<SelectionSetNode>(set =>
        {
            if (context.Walk.Parent is not InlineFragmentNode && MayConflict(set))
            {
                Check(context, check, set);
            }
        });
    }

    // An inline fragment belongs to the set around it; one field or spread alone meets no other here.
    static bool MayConflict(SelectionSetNode set) => set.Selections is { Count: > 1 } or [InlineFragmentNode];

    static void Check(ValidationContext context, FieldMergeCheck check, SelectionSetNode set)
    {
        foreach (var conflict in check.FindConflicts(context.Types.ParentType, set))
        {
            context.Report(
                $"Fields \"{FieldConflict.Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}. " +
                "Use different aliases on the fields to fetch both if this was intentional.",
                [.. conflict.Left, .. conflict.Right]);
        }
    }
}
