using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>
/// Answers to a subscription's events are not delivered piece by piece, unless a condition may prevent it.
/// </summary>
sealed class DeferStreamDirectiveOnValidOperationsRule
{
    readonly ValidationContext context;
    readonly HashSet<string> faultlessFragments = [];

    /// <summary>The spreads that lead to the place, the nearest last.</summary>
    readonly List<SyntaxNode> spreads = [];

    DeferStreamDirectiveOnValidOperationsRule(ValidationContext context) => this.context = context;

    public static void AddTo(SyntaxVisitor visitor, ValidationContext context)
    {
        var rule = new DeferStreamDirectiveOnValidOperationsRule(context);
        visitor.Enter<OperationDefinitionNode>(rule.Check);
    }

    void Check(OperationDefinitionNode node)
    {
        var visited = new HashSet<string>();
        if (node.Operation is OperationType.Subscription && IsFaultless(node.SelectionSet, visited))
        {
            faultlessFragments.UnionWith(visited);
        }
    }

    bool IsFaultless(SelectionSetNode set, HashSet<string> visited)
    {
        var faultless = true;
        foreach (var selection in set.Selections)
        {
            if (MayBeLeftOut(selection))
            {
                continue;
            }

            faultless &= IsFaultless(selection);
            faultless &= selection switch
            {
                FieldNode { SelectionSet: { } fields } => IsFaultless(fields, visited),
                InlineFragmentNode inline => IsFaultless(inline.SelectionSet, visited),
                FragmentSpreadNode spread => IsFaultless(spread, visited),
                _ => true,
            };
        }

        return faultless;
    }

    bool IsFaultless(SelectionNode selection)
    {
        var faultless = true;
        foreach (var directive in selection.Directives)
        {
            var word = directive.Name.Value switch
            {
                IncrementalDelivery.Defer => "Defer",
                IncrementalDelivery.Stream => "Stream",
                _ => null,
            };
            if (
                word is not null
                && directive.Arguments.Find("if")?.Value is not (VariableNode or BooleanValueNode { Value: false })
            )
            {
                faultless = false;
                context.Report(
                    $"{word} directive not supported on subscription operations. Disable `@"
                        + $"{directive.Name}` by setting the `if` argument to `false`.",
                    [directive, .. spreads.AsEnumerable().Reverse()]
                );
            }
        }

        return faultless;
    }

    bool IsFaultless(FragmentSpreadNode spread, HashSet<string> visited)
    {
        var name = spread.Name.Value;
        if (faultlessFragments.Contains(name) || !visited.Add(name) || context.Fragments.Find(name) is not { } fragment)
        {
            return true;
        }

        context.GuardRecursion();
        spreads.Add(spread);
        var faultless = IsFaultless(fragment.SelectionSet, visited);
        spreads.RemoveAt(spreads.Count - 1);
        return faultless;
    }

    static bool MayBeLeftOut(SelectionNode selection) =>
        (
            selection.Directives.Find("skip") is { } skip
            && skip.Arguments.Find("if")?.Value is not BooleanValueNode { Value: false }
        )
        || (
            selection.Directives.Find("include") is { } include
            && include.Arguments.Find("if")?.Value is not (null or BooleanValueNode { Value: true })
        );
}
