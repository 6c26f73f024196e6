using GovernanceGraph.GraphQL.Language;

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
                FieldNode => !Report("Stream", IncrementalDelivery.Find(selection, IncrementalDelivery.Stream), place),
                InlineFragmentNode inline => IsDeferFree(inline, place) & IsFaultless(inline.SelectionSet, place, visited),
                FragmentSpreadNode spread when visited.Add(spread.Name.Value)
                    && context.Fragments.Find(spread.Name.Value) is { } fragment =>
                    IsDeferFree(spread, place)
                    & (faultlessFragments.Contains(spread.Name.Value) || IsFaultless(fragment.SelectionSet, place, visited)),
                _ => true,
            };
        }

        return faultless;
    }

    bool IsDeferFree(SelectionNode fragment, string place) =>
        !Report("Defer", IncrementalDelivery.Find(fragment, IncrementalDelivery.Defer), place);

    bool Report(string directive, DirectiveNode? node, string place)
    {
        if (node is not null)
        {
            context.Report($"{directive} directive cannot be used on {place}.", node);
        }

        return node is not null;
    }
}
