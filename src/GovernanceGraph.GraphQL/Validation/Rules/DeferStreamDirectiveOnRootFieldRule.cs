using GovernanceGraph.GraphQL.Language;
using GovernanceGraph.GraphQL.Validation.Context;

namespace GovernanceGraph.GraphQL.Validation.Rules;

/// <summary>Root fields of mutations and subscriptions are not delivered piece by piece.</summary>
sealed class DeferStreamDirectiveOnRootFieldRule
{
    readonly ValidationContext context;
    readonly HashSet<string> faultlessFragments = [];

    DeferStreamDirectiveOnRootFieldRule(ValidationContext context) => this.context = context;

    public static void AddTo(SyntaxVisitor visitor, ValidationContext context)
    {
        var rule = new DeferStreamDirectiveOnRootFieldRule(context);
        visitor.Enter<OperationDefinitionNode>(rule.Check);
    }

    void Check(OperationDefinitionNode node)
    {
        if (node.Operation is OperationType.Query || context.Schema.RootType(node.Operation) is not { } root)
        {
            return;
        }

        var place = $"root {(node.Operation is OperationType.Mutation ? "mutation" : "subscription")} type \"{root}\"";
        var visited = new HashSet<string>();
        if (IsFaultless(node.SelectionSet, place, visited))
        {
            faultlessFragments.UnionWith(visited);
        }
    }

    bool IsFaultless(SelectionSetNode set, string place, HashSet<string> visited)
    {
        var faultless = true;
        foreach (var selection in set.Selections)
        {
            faultless &= selection switch
            {
                FieldNode => !Report("Stream", selection.Directives.Find(IncrementalDelivery.Stream), place),
                InlineFragmentNode inline => IsDeferFree(inline, place)
                    & IsFaultless(inline.SelectionSet, place, visited),
                FragmentSpreadNode spread => IsFaultless(spread, place, visited),
                _ => true,
            };
        }

        return faultless;
    }

    bool IsFaultless(FragmentSpreadNode spread, string place, HashSet<string> visited)
    {
        var name = spread.Name.Value;
        if (!visited.Add(name) || context.Fragments.Find(name) is not { } fragment)
        {
            return true;
        }

        context.GuardRecursion();
        return IsDeferFree(spread, place)
            & (faultlessFragments.Contains(name) || IsFaultless(fragment.SelectionSet, place, visited));
    }

    bool IsDeferFree(SelectionNode fragment, string place) =>
        !Report("Defer", fragment.Directives.Find(IncrementalDelivery.Defer), place);

    bool Report(string directive, DirectiveNode? node, string place)
    {
        if (node is not null)
        {
            context.Report($"{directive} directive cannot be used on {place}.", node);
        }

        return node is not null;
    }
}
